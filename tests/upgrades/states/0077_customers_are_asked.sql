BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a229fc-2228-778f-b1ce-7cef22889870','2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-21e4-76db-b6b1-baae00e800f7','01a229fc-2181-77f9-b3f8-4cade2d77e76');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a229fc-2749-70a0-be66-517d744c39f9','tier:silver','2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f');
INSERT INTO "access_grants" VALUES('01a229fc-2d0a-72e2-8932-36f42483c5e1','tier:silver','2026-01-30 09:00:00+00:00','01a229fc-2945-72db-bbc7-bdd75a26b1a0');
CREATE TABLE "account_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "purpose" VARCHAR(20) NOT NULL  /* VERIFY_EMAIL: VERIFY_EMAIL\nRESET_PASSWORD: RESET_PASSWORD */,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "email" VARCHAR(255) NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "account_tokens" VALUES('01a229fc-204c-709a-b18d-2f4e4648389b','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a229fc-2036-76a7-8486-119d00fd0744');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a229fc-1e02-7163-a14f-f457e029d275','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a229fc-2ab5-71f7-ba38-4b4775eaed0f','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
CREATE TABLE "api_keys" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(80) NOT NULL,
    "scopes" JSON NOT NULL  /* ApiScope, in the order of that enum */,
    "prefix" VARCHAR(20) NOT NULL  /* How the key begins, by which people tell it from others */,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "created_by_id" CHAR(36),
    "expires_at" TIMESTAMP,
    "last_used_at" TIMESTAMP   /* To within a minute */,
    "revoked_at" TIMESTAMP,
    "revoked_by_id" CHAR(36)
);
INSERT INTO "api_keys" VALUES('01a229fc-2a74-7087-94b1-5b34930f4aed','The till','["ORDERS_WRITE"]','portal_key_Cxrpqh','7d2a30db33b645c6e450838063c1e095484e2f51484dba60221487103453ed50','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "api_key_id" CHAR(36)   /* The API key that did it, where no person did */);
INSERT INTO "audit_entries" VALUES('01a229fc-1d72-7563-a137-7f0002d6c1b8','programme.save','Program','01a229fc-1d6b-7578-9758-8d3b78b0192b','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-1da1-72a9-8869-32239c67189e','tier.save','Tier','01a229fc-1d8c-756c-ad4c-3a0a45399610','silver','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-1e3b-70b6-a941-7125476ab858','translations.save','Reward','01a229fc-1e1f-76c7-aadf-e86ef8936e6e','de: title','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-1f2f-7059-a554-e9865dcced9c','identity_provider.save','IdentityProvider','01a229fc-1f29-76fd-b7a7-22fafad2ebf7','shop','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-1f8d-712c-aae8-c918f27dd0cf','identity_provider.save','IdentityProvider','01a229fc-1f8c-7338-bc17-24bdf7f1dbfc','login','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-2359-7425-8bae-8228498e4309','reply.save','SavedReply','01a229fc-2358-7662-85fc-e69e2a9f40f5','Advertising','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-238d-7758-8c51-5a205988a354','case.decide','ModerationCase','01a229fc-2364-77b1-837f-db7ce192d981','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a229fc-2370-7222-bc4c-29ef66587c8f',NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-247f-74cc-bf3e-976f6f2d376b','screening.save','Screening',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-248b-7096-9516-3ed1f65b1d61','fair_play.save','FairPlay',NULL,'votes_a_day: 30','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-2879-7460-8477-40e2a5d75029','order.move','Order','01a229fc-2820-73ca-af7a-d821ae53067b','nobody -> 01a229fc-1eea-737a-add1-5096fc2c0433: He told us his number','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-2a82-741a-b698-d78674320b51','api_key.create','ApiKey','01a229fc-2a74-7087-94b1-5b34930f4aed','The till (portal_key_Cxrpqh…): ORDERS_WRITE','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-2a90-7061-94a3-e1477d066c51','webhook.create','WebhookEndpoint','01a229fc-2a8f-7511-b82a-1d0adfc94226','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a229fc-2fb6-7419-97e4-79458e5214b7','member.erase','Member','01a229fc-2e0b-70aa-87d3-e4e0dcbc2ed3',NULL,'2026-01-30 09:00:00+00:00','01a229fc-2e0b-70aa-87d3-e4e0dcbc2ed3',NULL);
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a229fc-218b-72b7-95b7-e0f1e4abef8e','first-question','2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f');
INSERT INTO "badge_awards" VALUES('01a229fc-2230-7636-b75d-d754a4538d6c','first-answer','2026-01-10 09:00:00+00:00','01a229fc-1eea-737a-add1-5096fc2c0433');
INSERT INTO "badge_awards" VALUES('01a229fc-260b-71dd-a164-3cfd12bbeef7','first-question','2026-01-10 09:00:00+00:00','01a229fc-1eea-737a-add1-5096fc2c0433');
CREATE TABLE "bookmarks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kept_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_bookmarks_post_id_8da490" UNIQUE ("post_id", "member_id")
);
INSERT INTO "bookmarks" VALUES('01a229fc-2313-7097-b319-0f39b09684fd','2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-21e4-76db-b6b1-baae00e800f7');
CREATE TABLE "calendar_feeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "last_fetched_at" TIMESTAMP   /* To within an hour */,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "calendar_feeds" VALUES('01a229fc-2b9b-70b4-a50a-727ee647deb5','1e91e38783746f77bd5d73ca03fa133cf2842ee09eb77208e1d56f5e94b22d21','2026-01-10 09:00:00+00:00',NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f');
CREATE TABLE "capped_deeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "wanted" INT NOT NULL  /* 0 while the deed is undone */,
    "available_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "award_id" CHAR(36) NOT NULL UNIQUE REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT capped_deeds_wanted_not_negative CHECK (wanted >= 0)
);
INSERT INTO "capped_deeds" VALUES('01a229fc-2243-75af-8ad7-140f6f454036',15,'2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a229fc-2242-732e-85b4-b7e61b6fed9b');
CREATE TABLE "categories" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(80) NOT NULL UNIQUE,
    "name" VARCHAR(120) NOT NULL,
    "description" TEXT,
    "position" INT NOT NULL,
    "required_key" VARCHAR(80),
    "who_can_see" VARCHAR(10) NOT NULL  /* EVERYONE: EVERYONE\nCUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "who_can_start" VARCHAR(10) NOT NULL  /* EVERYONE: EVERYONE\nCUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "who_can_reply" VARCHAR(10) NOT NULL  /* EVERYONE: EVERYONE\nCUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "earns_points" INT NOT NULL,
    "thread_count" INT NOT NULL  /* Visible threads */,
    "created_at" TIMESTAMP NOT NULL,
    "parent_id" CHAR(36) REFERENCES "categories" ("id") ON DELETE RESTRICT
, "translated_into" TEXT, "locale" VARCHAR(12), "holds" VARCHAR(10) NOT NULL DEFAULT 'SUSPECTED', "who_can_open" VARCHAR(10) NOT NULL DEFAULT 'EVERYONE', "archived_at" TIMESTAMP   /* Since when it can only be read */);
INSERT INTO "categories" VALUES('01a229fc-2161-70b5-808e-4cedd5922090','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a229fc-24a7-7586-93e3-3ef70296e58b','room-1','Room-1',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a229fc-25d2-76df-ba4e-abdd4c2018a9','tea','Tea',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
CREATE TABLE "category_rights" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ability" VARCHAR(5) NOT NULL,
    "holder" VARCHAR(80) NOT NULL  /* Whom it is about, an audience, or a key */,
    "is_denied" INT NOT NULL,
    "category_id" CHAR(36) NOT NULL REFERENCES "categories" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_category_ri_categor_a723ef" UNIQUE ("category_id", "ability", "holder")
);
INSERT INTO "category_rights" VALUES('01a229fc-2163-77c7-bdbf-ff9b14406642','REPLY','EVERYONE',0,'01a229fc-2161-70b5-808e-4cedd5922090');
CREATE TABLE "clock_marks" (
    "name" VARCHAR(20) NOT NULL  PRIMARY KEY,
    "seen_at" TIMESTAMP NOT NULL
);
INSERT INTO "clock_marks" VALUES('latest','2026-01-30 09:00:00+00:00');
CREATE TABLE "community_profiles" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "post_count" INT NOT NULL,
    "accepted_answer_count" INT NOT NULL,
    "helpful_count" INT NOT NULL  /* Up-votes received */,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "community_profiles" VALUES('01a229fc-218a-706d-9c92-47622021c225',2,0,0,'01a229fc-1e48-74bb-b44b-70e50f6e153f');
INSERT INTO "community_profiles" VALUES('01a229fc-21ee-704a-b1f0-6235014a00dd',3,1,1,'01a229fc-1eea-737a-add1-5096fc2c0433');
CREATE TABLE "consents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "purpose" VARCHAR(20) NOT NULL  /* TERMS: TERMS\nNEWSLETTER: NEWSLETTER\nREVIEW_REQUESTS: REVIEW_REQUESTS */,
    "text_version" VARCHAR(40) NOT NULL,
    "email" VARCHAR(255) NOT NULL,
    "given_at" TIMESTAMP NOT NULL,
    "confirmed_at" TIMESTAMP,
    "withdrawn_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
, "source" VARCHAR(20), "next_mail_at" TIMESTAMP   /* When a mail that it allows at set times is due next; unset where none is */);
INSERT INTO "consents" VALUES('01a229fc-203a-7151-9b03-3fceb0ebb46a','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-2036-76a7-8486-119d00fd0744','sign-up',NULL);
INSERT INTO "consents" VALUES('01a229fc-203a-7151-9b03-3fcfd814f6fc','NEWSLETTER','newsletter-2','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-2036-76a7-8486-119d00fd0744','sign-up',NULL);
CREATE TABLE "coupon_cases" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "order_external_id" VARCHAR(120) NOT NULL,
    "reason" VARCHAR(10) NOT NULL,
    "points" INT NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "opened_at" TIMESTAMP NOT NULL,
    "decided_at" TIMESTAMP,
    "note" VARCHAR(300),
    "order_id" CHAR(36) NOT NULL REFERENCES "orders" ("id") ON DELETE CASCADE,
    "redemption_id" CHAR(36) NOT NULL REFERENCES "redemptions" ("id") ON DELETE CASCADE
);
INSERT INTO "coupon_cases" VALUES('01a229fc-2dfd-7508-8312-985fd4b5bc4d','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a229fc-2de5-703a-88a5-2cd4c71818ec','01a229fc-2d47-7372-919a-cfab76136ef8');
CREATE TABLE "coupon_claims" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL,
    "external_id" VARCHAR(120) NOT NULL,
    "named_at" TIMESTAMP NOT NULL,
    "is_paid" INT NOT NULL,
    "order_id" CHAR(36) NOT NULL REFERENCES "orders" ("id") ON DELETE CASCADE,
    "redemption_id" CHAR(36) NOT NULL REFERENCES "redemptions" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_coupon_clai_redempt_f32900" UNIQUE ("redemption_id", "order_id")
);
INSERT INTO "coupon_claims" VALUES('01a229fc-2dcb-720b-ad19-6b49d61af74d','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a229fc-2dc8-715c-a3b9-4cf2944e4401','01a229fc-2d47-7372-919a-cfab76136ef8');
INSERT INTO "coupon_claims" VALUES('01a229fc-2df3-775b-8f99-8bf101ca318b','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a229fc-2de5-703a-88a5-2cd4c71818ec','01a229fc-2d47-7372-919a-cfab76136ef8');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a229fc-1ede-7713-b08a-fd035549d08e','$argon2id$v=19$m=19456,t=2,p=1$058s9pbjrOvOIxLHkCvZJw$mQls2Ts2XSO+WyMRS2l9dsnA7WRPLh1Zo/pSunqJojQ','2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f');
INSERT INTO "credentials" VALUES('01a229fc-2039-7135-baec-f35020b72e77','$argon2id$v=19$m=19456,t=2,p=1$1+3duTGTmuJxF89aeyGD3Q$hwON0WTAJsR4AlixYdbyfvxQB4AqwmH8s5eFiInIjSk','2026-01-10 09:00:00+00:00','01a229fc-2036-76a7-8486-119d00fd0744');
CREATE TABLE "customer_data_requests" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL,
    "external_id" VARCHAR(255),
    "email" VARCHAR(255),
    "email_key" VARCHAR(255),
    "order_numbers" JSON,
    "asked_at" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "answered_at" TIMESTAMP
);
INSERT INTO "customer_data_requests" VALUES('01a229fc-2aaa-73ae-9ea8-50590567f365','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
CREATE TABLE "customers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL  /* Which shop: shop, shopify:domain, import:file */,
    "external_id" VARCHAR(255) NOT NULL  /* The shop's own id, else the normalised address */,
    "email" VARCHAR(255),
    "email_key" VARCHAR(255),
    "country" VARCHAR(60),
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL, "told_at" TIMESTAMP, "first_key" VARCHAR(255), "first_told_at" TIMESTAMP, "is_placed" INT NOT NULL DEFAULT 0, "merged_into_id" CHAR(36), "placed_at" TIMESTAMP,
    CONSTRAINT "uid_customers_source_f09162" UNIQUE ("source", "external_id")
);
INSERT INTO "customers" VALUES('01a229fc-1f83-7639-ba02-b73c279844d1','shop','11',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a229fc-1f59-7725-86ba-1522a14aacfa',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a229fc-26ca-74a2-baec-5a558cc6f5b5','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a229fc-281d-7380-84b1-3f44ef992f66','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a229fc-2851-7137-80bc-4075a6015be3','shop','placed:01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a229fc-2a46-72fa-8b06-76b28e3b99e8','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a229fc-2945-72db-bbc7-bdd75a26b1a0','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a229fc-2d9e-73e4-87f4-660ddd954c38','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a229fc-1eea-737a-add1-5096fc2c0433','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a229fc-2bdf-703c-a4a8-ee8caadb74a3','cd443af79d10829165c95d5f3bfd613cd7e0cfcffcf47c3e56873fd51893c0fb','2026-01-10 09:00:00+00:00','2026-01-11 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f');
CREATE TABLE "drafts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(8) NOT NULL  /* REPLY: REPLY\nTHREAD: THREAD\nQUESTION: QUESTION\nEDIT: EDIT\nREVIEW: REVIEW */,
    "place_key" VARCHAR(160) NOT NULL  /* Which thread, post, category or product: id, slug or number */,
    "title" VARCHAR(200),
    "body_markdown" TEXT NOT NULL,
    "version" INT NOT NULL  /* Counts the texts that stood here */,
    "saved_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_drafts_member__f93ed9" UNIQUE ("member_id", "place", "place_key")
);
INSERT INTO "drafts" VALUES('01a229fc-232b-7603-a6f1-678223595b09','REPLY','01a229fc-2181-77f9-b3f8-4cade2d77e76',NULL,'And for how long',1,'2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f');
CREATE TABLE "earn_rule_versions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "version" INT NOT NULL,
    "title" VARCHAR(120) NOT NULL,
    "points" INT,
    "per_currency_unit" VARCHAR(20)   /* A decimal, kept exact as text */,
    "daily_cap" INT,
    "hold_days" SMALLINT NOT NULL,
    "starts_at" TIMESTAMP,
    "ends_at" TIMESTAMP,
    "multiplier_by_tier" INT NOT NULL,
    "is_active" INT NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL,
    "rule_id" CHAR(36) NOT NULL REFERENCES "earn_rules" ("id") ON DELETE CASCADE, "multiplier" VARCHAR(10), "conditions" JSON, "earns_nothing" INT NOT NULL DEFAULT 0, "asks_minimum_again" INT NOT NULL DEFAULT 0, "by_signal" INT NOT NULL  /* A post pays by what others make of it, not by being written */ DEFAULT 0,
    CONSTRAINT "uid_earn_rule_v_rule_id_62cf3e" UNIQUE ("rule_id", "version")
);
INSERT INTO "earn_rule_versions" VALUES('01a229fc-1dac-7539-a511-669260b21546',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a229fc-1dab-73dd-b7f0-3a8a2f287658',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a229fc-1dbf-70d7-8a54-e81b6e4ae62f',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a229fc-1dbe-7079-bc59-1c62f43678ec',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a229fc-1dc7-747e-8327-731f4ac30d00',1,'For a ANSWER_ACCEPTED',15,NULL,14,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a229fc-1dc7-747e-8327-731ef3818c70',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a229fc-1dd6-7150-a26d-3eb165f55d76',1,'For a VERIFY_EMAIL',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a229fc-1dd6-7150-a26d-3eb031ed242a',NULL,NULL,0,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "translated_into" TEXT);
INSERT INTO "earn_rules" VALUES('01a229fc-1dab-73dd-b7f0-3a8a2f287658','PURCHASE',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a229fc-1dbe-7079-bc59-1c62f43678ec','THREAD',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a229fc-1dc7-747e-8327-731ef3818c70','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a229fc-1dd6-7150-a26d-3eb031ed242a','VERIFY_EMAIL',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a229fc-28b2-72d7-8b11-abc8b338733e','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a229fc-2bf7-733f-8fa5-e355e3521083','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a229fc-2238-72a9-a899-80a40ab641a3');
CREATE TABLE "external_identities" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL,
    "last_used_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_external_id_provide_14eec4" UNIQUE ("provider_id", "subject")
);
INSERT INTO "external_identities" VALUES('01a229fc-1f78-73e1-a0cc-84c240f68c30','11','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-1f59-7725-86ba-1522a14aacfa','01a229fc-1f29-76fd-b7a7-22fafad2ebf7');
CREATE TABLE "fair_play_findings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "found_at" TIMESTAMP NOT NULL,
    "undone_at" TIMESTAMP,
    "undone_by_id" CHAR(36)
);
INSERT INTO "fair_play_findings" VALUES('01a229fc-2578-716f-afa0-5780a84e0e03','BURST','2026-01-10 09:00:00+00:00',NULL,NULL);
CREATE TABLE "fair_play_looks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" TIMESTAMP NOT NULL  /* Of the first vote that was not looked at */,
    "due_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "fair_play_looks" VALUES('01a229fc-222f-777e-ac61-407d5b5c8270','2026-01-10 09:00:00+00:00','2026-01-10 23:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f');
CREATE TABLE "fair_play_suspects" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_fair_play_s_finding_820d8b" UNIQUE ("finding_id", "member_id")
);
INSERT INTO "fair_play_suspects" VALUES('01a229fc-2578-716f-afa0-578163d7ef55','01a229fc-2578-716f-afa0-5780a84e0e03','01a229fc-1e48-74bb-b44b-70e50f6e153f');
INSERT INTO "fair_play_suspects" VALUES('01a229fc-2578-716f-afa0-578254c35e80','01a229fc-2578-716f-afa0-5780a84e0e03','01a229fc-1eea-737a-add1-5096fc2c0433');
CREATE TABLE "fair_play_terms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "votes_a_day" SMALLINT NOT NULL  /* Of each direction */,
    "votes_a_day_for_one" SMALLINT NOT NULL  /* Of them for one person */,
    "vote_stands_after_minutes" SMALLINT NOT NULL
);
INSERT INTO "fair_play_terms" VALUES('00000000-0000-0000-0000-000000000001',30,6,10);
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a229fc-2e49-72d0-9656-1f1b1f3a1fd0','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
CREATE TABLE "held_contents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(10) NOT NULL,
    "target_id" CHAR(36) NOT NULL UNIQUE,
    "findings" VARCHAR(80) NOT NULL,
    "held_at" TIMESTAMP NOT NULL,
    "shown_at" TIMESTAMP
);
INSERT INTO "held_contents" VALUES('01a229fc-24e1-71f2-a7f3-3ecc75b75411','Thread','01a229fc-24d4-7368-aa3e-cb88b622cd76','WORDS','2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "idempotency_keys" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "verb" VARCHAR(40) NOT NULL,
    "idempotency_key" VARCHAR(150) NOT NULL,
    "body_hash" VARCHAR(64),
    "made_id" CHAR(36) NOT NULL,
    "made_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_idempotency_member__6d2e09" UNIQUE ("member_id", "verb", "idempotency_key")
);
INSERT INTO "idempotency_keys" VALUES('01a229fc-22bd-7446-ae92-681329bf64f2','post','thanks','d701f9c5d76ffd493747c9caf5cea9e61593f910e69fbaa20a09bb187000f8e7','01a229fc-22a7-723a-95d4-fd64071fe971','2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f');
INSERT INTO "idempotency_keys" VALUES('01a229fc-289d-75b7-9de0-2e6547363c60','move_order','a move','6aefd8364892c2d9cfe91790751fefd43edbd289d87b7c319f13f9f7475641f1','01a229fc-2820-73ca-af7a-d821ae53067b','2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "identity_providers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(40) NOT NULL UNIQUE,
    "name" VARCHAR(60) NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "is_active" INT NOT NULL,
    "source" VARCHAR(60),
    "algorithm" VARCHAR(8),
    "sealed_secret" VARCHAR(1000),
    "sealed_previous" VARCHAR(1000),
    "previous_until" TIMESTAMP,
    "public_key" TEXT,
    "issuer" VARCHAR(500),
    "client_id" VARCHAR(255),
    "customer_claim" VARCHAR(60),
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "identity_providers" VALUES('01a229fc-1f29-76fd-b7a7-22fafad2ebf7','shop','Shop','SIGNED_TOKEN',1,'shop','HS256','gAAAAABrDMvO84XXRa8lDikeQM_Y-6k5VPXl6dYEH5r9DWicKB2GUYr82wZEEz8u6u0LcoBbdQEpKAGIoW6nRpSk8t-KmQ3sTHbFF6NLjTrxqkAFpL8JTJl52D8Q3oPBn9TWefAVoMBt',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "identity_providers" VALUES('01a229fc-1f8c-7338-bc17-24bdf7f1dbfc','login','Login','OPENID_CONNECT',1,NULL,NULL,NULL,NULL,NULL,NULL,'https://login.example.org','portal',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "import_steps" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(120) NOT NULL  /* stackexchange:NAME or orders:NAME */,
    "step" VARCHAR(60) NOT NULL  /* Which file of the source */,
    "file_hash" VARCHAR(64) NOT NULL  /* A changed file begins anew */,
    "position" BIGINT NOT NULL,
    "counts" JSON NOT NULL,
    "finished_at" TIMESTAMP, "rows_done" BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_import_step_source_9c5f7b" UNIQUE ("source", "step")
);
INSERT INTO "import_steps" VALUES('01a229fc-2b1f-7423-97ba-85ea9aa878d8','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[],"named":[]}','2026-01-10 09:00:00+00:00',0);
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a229fc-1e48-74bb-b44b-70e50f6e153f','{}','2026-11-30 01:05:23.111112+00:00');
CREATE TABLE "loyalty_accounts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "available" INT NOT NULL,
    "pending" INT NOT NULL,
    "reserved" INT NOT NULL,
    "debt" INT NOT NULL,
    "lifetime_earned" INT NOT NULL,
    "lifetime_redeemed" INT NOT NULL,
    "lifetime_expired" INT NOT NULL,
    "qualifying_points" INT NOT NULL  /* Inside the tier window, as of the last review */,
    "last_number" INT NOT NULL  /* The number of the newest transfer */,
    "tier_since" TIMESTAMP,
    "tier_until" TIMESTAMP   /* Grace, or the end of a tier given by hand */,
    "tier_is_manual" INT NOT NULL,
    "tier_review_at" TIMESTAMP   /* When time alone may change the tier */,
    "opened_at" TIMESTAMP NOT NULL,
    "tier_id" CHAR(36) REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE, "merged_into_id" CHAR(36), "closed_at" TIMESTAMP, "granted_tier_id" CHAR(36) REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT, "granted_until" TIMESTAMP   /* Until when at least the granted tier is theirs (R42) */, "heeds_edition" INT NOT NULL DEFAULT 0,
    CONSTRAINT accounts_available_not_negative CHECK (available >= 0),
    CONSTRAINT accounts_pending_not_negative CHECK (pending >= 0),
    CONSTRAINT accounts_reserved_not_negative CHECK (reserved >= 0),
    CONSTRAINT accounts_debt_not_negative CHECK (debt >= 0),
    CONSTRAINT accounts_debt_means_nothing_available CHECK (debt = 0 OR available = 0)
);
INSERT INTO "loyalty_accounts" VALUES('01a229fc-1f69-7146-9b88-b605d4566005',5,0,0,0,5,0,0,5,1,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a229fc-1f59-7725-86ba-1522a14aacfa',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a229fc-21ba-75b0-ba75-f035c914aee2',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-1d8c-756c-ad4c-3a0a45399610','01a229fc-1e48-74bb-b44b-70e50f6e153f',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a229fc-2238-72a9-a899-80a40ab641a3',134,0,0,0,134,0,0,134,5,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a229fc-2a48-766a-8831-f7b72f2355fe',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-1d8c-756c-ad4c-3a0a45399610','01a229fc-2945-72db-bbc7-bdd75a26b1a0',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a229fc-2e1e-757f-a7bc-91e325b86190',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a229fc-2e0b-70aa-87d3-e4e0dcbc2ed3',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
CREATE TABLE "loyalty_programme" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(20) NOT NULL UNIQUE,
    "name" VARCHAR(120) NOT NULL,
    "points_name" VARCHAR(60) NOT NULL,
    "points_per_currency_unit" INT NOT NULL  /* What points are worth when redeemed */,
    "points_expire_after_days" INT,
    "claim_window_days" INT NOT NULL  /* How old a guest's order may be to earn when claimed (R23) */,
    "tier_window" VARCHAR(14) NOT NULL  /* LIFETIME: LIFETIME\nROLLING: ROLLING\nCALENDAR_YEAR: CALENDAR_YEAR */,
    "tier_window_days" INT NOT NULL,
    "tier_grace_days" INT NOT NULL
, "points_expire_after_months" INT   /* Instead of days; twelve are a year (R32) */, "expiry_is_sliding" INT NOT NULL  /* Activity moves the end of all lots (R35) */ DEFAULT 0, "adjustments_are_activity" INT NOT NULL DEFAULT 0, "reminder_days" VARCHAR(60) NOT NULL  /* How long before points end members hear of it */ DEFAULT '30,7', "tier_basis" VARCHAR(8) NOT NULL  /* POINTS: POINTS\nSPEND: SPEND */ DEFAULT 'POINTS', "tier_downgrade" VARCHAR(10) NOT NULL  /* DROP: DROP\nONE_DOWN: ONE_DOWN */ DEFAULT 'DROP', "tier_refunds" VARCHAR(20) NOT NULL  /* IMMEDIATE: IMMEDIATE\nAT_NEXT_EVALUATION: AT_NEXT_EVALUATION */ DEFAULT 'IMMEDIATE', "overlap" VARCHAR(14) NOT NULL  /* BEST_ONLY: BEST_ONLY\nADDITIVE: ADDITIVE\nMULTIPLICATIVE: MULTIPLICATIVE */ DEFAULT 'BEST_ONLY', "voter_age_days" INT NOT NULL DEFAULT 3, "edition" INT NOT NULL DEFAULT 0, "edition_since" TIMESTAMP, "translated_into" TEXT, "earner_age_days" INT NOT NULL  /* From which age on an account earns by contributing (FP15) */ DEFAULT 0, "earner_helpful_votes" INT NOT NULL  /* From how many helpful votes on it does (FP15) */ DEFAULT 0, "signal_votes" INT NOT NULL  /* So many votes of strangers are a sign that a post is good (FP14, FP17) */ DEFAULT 2, "full_posts_a_day" INT   /* Further ones earn half of the one before each (FP16) */);
INSERT INTO "loyalty_programme" VALUES('01a229fc-1d6b-7578-9758-8d3b78b0192b','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00',NULL,0,0,2,NULL);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a229fc-2720-754f-87f3-f35e16f8278e','2026-01-10 08:59:00+00:00',NULL,'01a229fc-21ba-75b0-ba75-f035c914aee2','01a229fc-1d8c-756c-ad4c-3a0a45399610');
INSERT INTO "loyalty_tier_periods" VALUES('01a229fc-2ce1-729f-9a2d-e943a7a2b0d2','2026-01-30 09:00:00+00:00',NULL,'01a229fc-2a48-766a-8831-f7b72f2355fe','01a229fc-1d8c-756c-ad4c-3a0a45399610');
CREATE TABLE "loyalty_tiers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL UNIQUE,
    "name" VARCHAR(80) NOT NULL,
    "rank" SMALLINT NOT NULL UNIQUE,
    "qualifying_points" INT NOT NULL,
    "earn_multiplier" VARCHAR(10) NOT NULL  /* A decimal, kept exact as text */,
    "benefits" JSON NOT NULL,
    "colour" VARCHAR(20)
, "entry_points" INT NOT NULL  /* A present for entering it (R40, R41) */ DEFAULT 0, "translated_into" TEXT);
INSERT INTO "loyalty_tiers" VALUES('01a229fc-1d8c-756c-ad4c-3a0a45399610','silver','Silver',1,150,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a229fc-2b4d-76c7-942b-569b0805cf12','gold','Gold',2,2000,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a229fc-2b58-729c-add3-a7cfff4b67fb','platinum','Platinum',3,3000,'1','[]',NULL,0,NULL);
CREATE TABLE "members" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "handle" VARCHAR(32) NOT NULL,
    "handle_key" VARCHAR(64) NOT NULL UNIQUE /* NFKC, case-folded confusable skeleton */,
    "display_name" VARCHAR(80) NOT NULL,
    "bio" TEXT,
    "avatar_url" VARCHAR(500),
    "email" VARCHAR(255)   /* As typed; what mail is sent to */,
    "email_key" VARCHAR(255)  UNIQUE /* Set once verified */,
    "mailbox_key" VARCHAR(255)   /* The mailbox behind dots, tags and aliases (R60) */,
    "email_verified_at" TIMESTAMP,
    "locale" VARCHAR(5) NOT NULL,
    "birthday" DATE,
    "state" VARCHAR(12) NOT NULL  /* UNVERIFIED: UNVERIFIED\nACTIVE: ACTIVE\nIMPORTED: IMPORTED\nERASED: ERASED */,
    "trust_level" SMALLINT NOT NULL,
    "invitation" VARCHAR(200)   /* Opaque here; referrals reads it */,
    "joined_at" TIMESTAMP NOT NULL,
    "suspended_until" TIMESTAMP,
    "banned_at" TIMESTAMP
, "merged_into_id" CHAR(36), "reminder_mails" INT NOT NULL  /* Whether reminders, such as of points that end, come by mail */ DEFAULT 1, "digest_rhythm" VARCHAR(6) NOT NULL DEFAULT 'WEEKLY');
INSERT INTO "members" VALUES('01a229fc-1e48-74bb-b44b-70e50f6e153f','anna','anna','Anna',NULL,'/media/Ou_pIu5cMiYOQyI6G7hpOg/small','anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a229fc-1eea-737a-add1-5096fc2c0433','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a229fc-1f59-7725-86ba-1522a14aacfa','member-22a14aacfa','member-22al4aacfa','Fred',NULL,NULL,'fred@example.org','fred@example.org','fred@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a229fc-2036-76a7-8486-119d00fd0744','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a229fc-2370-7222-bc4c-29ef66587c8f','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a229fc-2945-72db-bbc7-bdd75a26b1a0','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a229fc-2e0b-70aa-87d3-e4e0dcbc2ed3','former-e4e0dcbc2ed3','former-e4eodcbc2ed3','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
CREATE TABLE "moderation_appeals" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "once_key" VARCHAR(80) NOT NULL UNIQUE,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "decided_at" TIMESTAMP,
    "upheld" INT,
    "statement" TEXT,
    "decided_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "decision_id" CHAR(36) NOT NULL REFERENCES "moderation_decisions" ("id") ON DELETE CASCADE,
    "report_id" CHAR(36) REFERENCES "moderation_reports" ("id") ON DELETE CASCADE
);
INSERT INTO "moderation_appeals" VALUES('01a229fc-245e-72e0-9bcd-fc68592e3c9e','01a229fc-237c-77fe-a934-3bafcac686e0:affected','It is a good grinder.','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,'01a229fc-237c-77fe-a934-3bafcac686e0',NULL);
CREATE TABLE "moderation_cases" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "target_type" VARCHAR(20) NOT NULL  /* Post, Thread or Member */,
    "target_id" CHAR(36) NOT NULL,
    "open_key" VARCHAR(60)  UNIQUE /* type:id while open, so that a target has one open case */,
    "state" VARCHAR(10) NOT NULL  /* OPEN: OPEN\nDECIDED: DECIDED\nAPPEALED: APPEALED\nCLOSED: CLOSED */,
    "created_at" TIMESTAMP NOT NULL,
    "appeal_text" TEXT,
    "appealed_at" TIMESTAMP,
    "subject_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "assignee_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL /* Whose work it is */, "answering_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL /* Who writes a decision */, "answering_until" TIMESTAMP);
INSERT INTO "moderation_cases" VALUES('01a229fc-2364-77b1-837f-db7ce192d981','Post','01a229fc-234f-72ed-8257-214ec91b6103',NULL,'APPEALED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,NULL);
INSERT INTO "moderation_cases" VALUES('01a229fc-24e5-72a9-a74a-750a5468a5be','Thread','01a229fc-24d4-7368-aa3e-cb88b622cd76','Thread:01a229fc-24d4-7368-aa3e-cb88b622cd76','OPEN','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,NULL);
CREATE TABLE "moderation_decisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "turn" SMALLINT NOT NULL  /* 1 is the first decision, 2 that on appeal or reopening */,
    "action" VARCHAR(10) NOT NULL  /* NO_ACTION: NO_ACTION\nHIDE: HIDE\nREMOVE: REMOVE\nRESTORE: RESTORE\nWARN: WARN\nSUSPEND: SUSPEND\nBAN: BAN */,
    "reason" VARCHAR(16) NOT NULL  /* SPAM: SPAM\nABUSE: ABUSE\nHATE: HATE\nILLEGAL: ILLEGAL\nOFF_TOPIC: OFF_TOPIC\nPERSONAL_DATA: PERSONAL_DATA\nFAKE_REVIEW: FAKE_REVIEW\nOTHER: OTHER */,
    "ground" VARCHAR(300) NOT NULL,
    "statement" TEXT NOT NULL,
    "automated" INT NOT NULL,
    "until" TIMESTAMP,
    "decided_at" TIMESTAMP NOT NULL,
    "appealable_until" TIMESTAMP NOT NULL,
    "case_id" CHAR(36) NOT NULL REFERENCES "moderation_cases" ("id") ON DELETE CASCADE,
    "moderator_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    CONSTRAINT "uid_moderation__case_id_2d9202" UNIQUE ("case_id", "turn")
);
INSERT INTO "moderation_decisions" VALUES('01a229fc-237c-77fe-a934-3bafcac686e0',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a229fc-2364-77b1-837f-db7ce192d981','01a229fc-2370-7222-bc4c-29ef66587c8f');
CREATE TABLE "moderation_reports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "reference" VARCHAR(20) NOT NULL UNIQUE,
    "reason" VARCHAR(16) NOT NULL  /* SPAM: SPAM\nABUSE: ABUSE\nHATE: HATE\nILLEGAL: ILLEGAL\nOFF_TOPIC: OFF_TOPIC\nPERSONAL_DATA: PERSONAL_DATA\nFAKE_REVIEW: FAKE_REVIEW\nOTHER: OTHER */,
    "note" TEXT,
    "legal_ground" VARCHAR(300),
    "notifier_name" VARCHAR(120),
    "notifier_email" VARCHAR(255),
    "locale" VARCHAR(5) NOT NULL  /* The language to tell the notifier in */,
    "good_faith" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "case_id" CHAR(36) NOT NULL REFERENCES "moderation_cases" ("id") ON DELETE CASCADE,
    "reporter_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    CONSTRAINT "uid_moderation__case_id_84f2ee" UNIQUE ("case_id", "reporter_id")
);
INSERT INTO "moderation_reports" VALUES('01a229fc-2366-7126-9d82-3aa533e51a90','HDVN-YTEV-KWM5','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a229fc-2364-77b1-837f-db7ce192d981','01a229fc-1e48-74bb-b44b-70e50f6e153f');
CREATE TABLE "moved_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_moved_posts_thread__e7cfed" UNIQUE ("thread_id", "number")
);
INSERT INTO "moved_posts" VALUES('01a229fc-2663-708c-be23-fa9f30ab73fc',1,'01a229fc-2602-72d0-88f6-980f9e52fbd9','01a229fc-25fc-703f-8b2a-82d34606dc2e');
CREATE TABLE "notification_choices" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(18) NOT NULL,
    "in_app" INT NOT NULL,
    "email" INT NOT NULL,
    "digest" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_notificatio_member__038118" UNIQUE ("member_id", "kind")
);
INSERT INTO "notification_choices" VALUES('01a229fc-2be9-74d9-8c9f-ee7db21b5a8b','VOTE',0,0,1,'01a229fc-1e48-74bb-b44b-70e50f6e153f');
CREATE TABLE "notifications" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(18) NOT NULL  /* REPLY: REPLY\nMENTION: MENTION\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE: VOTE\nPOINTS_EARNED: POINTS_EARNED\nPOINTS_EXPIRING: POINTS_EXPIRING\nTIER_CHANGED: TIER_CHANGED\nREFERRAL_REWARDED: REFERRAL_REWARDED\nEXCLUSIVE_OPENED: EXCLUSIVE_OPENED\nMODERATION: MODERATION\nREWARD: REWARD\nSURVEY: SURVEY\nANNOUNCEMENT: ANNOUNCEMENT */,
    "once_key" VARCHAR(160) NOT NULL UNIQUE /* What it tells, so that it is told once */,
    "subject_type" VARCHAR(20),
    "subject_id" CHAR(36),
    "about" JSON NOT NULL  /* Plain values for the wording: points, tier, number */,
    "created_at" TIMESTAMP NOT NULL,
    "read_at" TIMESTAMP,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
, "in_app" INT NOT NULL DEFAULT 1, "mail_due_at" TIMESTAMP, "mailed_at" TIMESTAMP, "digest_due_at" TIMESTAMP);
INSERT INTO "notifications" VALUES('01a229fc-1f71-71e4-9786-368148f0147d','POINTS_EARNED','points:01a229fc-1f6d-719a-9474-5689745bdbcb:01a229fc-1f59-7725-86ba-1522a14aacfa',NULL,NULL,'{"points":5,"action":"VERIFY_EMAIL"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1f59-7725-86ba-1522a14aacfa',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-21be-755a-8c4b-8775ecd4faef','POINTS_EARNED','points:01a229fc-21bb-70ce-9242-b77e7a37dc81:01a229fc-1e48-74bb-b44b-70e50f6e153f',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-2230-7636-b75d-d7552ab44609','ANSWER_ACCEPTED','accepted:01a229fc-21e4-76db-b6b1-baae00e800f7:01a229fc-1eea-737a-add1-5096fc2c0433','Post','01a229fc-21e4-76db-b6b1-baae00e800f7','{}','2026-01-10 09:00:00+00:00',NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-1eea-737a-add1-5096fc2c0433',1,'2026-01-10 09:10:00+00:00',NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-224a-742e-bd27-fe84e95ec3f8','POINTS_EARNED','points:01a229fc-2242-732e-85b4-b7e61b6fed9b:01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,'{"points":14,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-22f0-74a1-aea0-057455f388d8','VOTE','vote:01a229fc-21e4-76db-b6b1-baae00e800f7:01a229fc-1eea-737a-add1-5096fc2c0433','Post','01a229fc-21e4-76db-b6b1-baae00e800f7','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-243c-769c-ba30-3c15fb7c5dac','MODERATION','decision:01a229fc-237c-77fe-a934-3bafcac686e0:01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","is_release":false,"ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-25b0-73a1-b1a2-69fb576df2ff','MODERATION','unfair:01a229fc-2578-716f-afa0-5780a84e0e03:False:01a229fc-1e48-74bb-b44b-70e50f6e153f',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-25bc-7118-9d76-26e4726b5bee','MODERATION','unfair:01a229fc-2578-716f-afa0-5780a84e0e03:False:01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-26ff-7218-a2b8-2c3d30a8e296','POINTS_EARNED','points:01a229fc-26e4-71b3-b765-dadd454da0ed:01a229fc-1e48-74bb-b44b-70e50f6e153f',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-2735-70a6-bd29-b24a4b18b4f3','TIER_CHANGED','tier:silver:2026-01-10:01a229fc-1e48-74bb-b44b-70e50f6e153f',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f',1,NULL,NULL,'2026-01-12 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a229fc-2872-76b3-a10b-c121ed2e33ae','POINTS_EARNED','points:01a229fc-285c-7242-8779-03d1c44623f8:01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-2906-76c6-bfda-017366bcaad5','POINTS_EARNED','points:01a229fc-2905-71bb-9362-909cbd3ec2cb:01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,'{"points":20,"action":"SURVEY"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-2a4c-7301-a0c2-1233e280a263','POINTS_EARNED','points:01a229fc-2a4a-7445-9ab4-f5b38953bed1:01a229fc-2945-72db-bbc7-bdd75a26b1a0',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-2945-72db-bbc7-bdd75a26b1a0',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-2bf8-73ce-9a30-89719a0431d3','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-2c41-75f5-8c10-e33c381cad49','REFERRAL_REWARDED','referral:01a229fc-2965-7420-b362-f795563f93f2:REFERRER:01a229fc-1e48-74bb-b44b-70e50f6e153f',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a229fc-2945-72db-bbc7-bdd75a26b1a0','01a229fc-1e48-74bb-b44b-70e50f6e153f',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a229fc-2c45-7648-abd3-38e7357adc21','REFERRAL_REWARDED','referral:01a229fc-2965-7420-b362-f795563f93f2:REFEREE:01a229fc-2945-72db-bbc7-bdd75a26b1a0',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-2945-72db-bbc7-bdd75a26b1a0',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a229fc-2cee-71d3-a476-ecf90396f0e5','TIER_CHANGED','tier:silver:2026-01-30:01a229fc-2945-72db-bbc7-bdd75a26b1a0',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a229fc-2945-72db-bbc7-bdd75a26b1a0',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a229fc-2d77-70d5-bd6d-603f8e662858','REWARD','redemption:01a229fc-2d47-7372-919a-cfab76136ef8:01a229fc-1e48-74bb-b44b-70e50f6e153f',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a229fc-2daf-729a-b999-d4c55197dc2f','POINTS_EARNED','points:01a229fc-2da5-7016-975a-49c7143c13b3:01a229fc-1eea-737a-add1-5096fc2c0433',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',1,NULL,NULL,NULL);
CREATE TABLE "order_lines" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "sku" VARCHAR(64) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "quantity" INT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "order_id" CHAR(36) NOT NULL REFERENCES "orders" ("id") ON DELETE CASCADE,
    "product_id" CHAR(36) REFERENCES "products" ("id") ON DELETE SET NULL, "external_id" VARCHAR(64), "earns" INT NOT NULL DEFAULT 1, "product_type" VARCHAR(200), "categories" JSON, "properties" JSON,
    CONSTRAINT "uid_order_lines_order_i_cfcd05" UNIQUE ("order_id", "position")
);
INSERT INTO "order_lines" VALUES('01a229fc-26d1-7126-9f20-bf9bd7d77cc1',0,'beans','Beans',2,9000,'01a229fc-26cf-7646-be36-23b33cb1473b','01a229fc-26ac-73b8-80d2-953c00643935','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a229fc-2825-73cc-8fec-adb76e2ba249',0,'beans','Beans',1,1500,'01a229fc-2820-73ca-af7a-d821ae53067b','01a229fc-26ac-73b8-80d2-953c00643935','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a229fc-2a48-766a-8831-f7b6ba1d17d0',0,'beans','Beans',1,4000,'01a229fc-2a47-7049-bcb4-19901a0b8ce7','01a229fc-26ac-73b8-80d2-953c00643935','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a229fc-2d9f-7435-88ba-55cab8605345',0,'beans','Beans',1,2000,'01a229fc-2d9e-73e4-87f4-660e27770763','01a229fc-26ac-73b8-80d2-953c00643935','0',1,NULL,NULL,NULL);
CREATE TABLE "orders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL,
    "external_id" VARCHAR(120) NOT NULL,
    "body_hash" VARCHAR(64) NOT NULL  /* The same number with another body is a CONFLICT */,
    "placed_at" TIMESTAMP NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "refunded_minor" BIGINT NOT NULL,
    "rate" VARCHAR(20) NOT NULL  /* Programme units per unit, stored with the order (R24) */,
    "state" VARCHAR(20) NOT NULL  /* PAID: PAID\nPARTIALLY_REFUNDED: PARTIALLY_REFUNDED\nREFUNDED: REFUNDED\nCANCELLED: CANCELLED */,
    "referral_code" VARCHAR(40),
    "payment_hash" VARCHAR(64),
    "ip_hash" VARCHAR(64),
    "recorded_at" TIMESTAMP NOT NULL,
    "told_at" TIMESTAMP,
    "cancelled_at" TIMESTAMP,
    "eligible_minor" BIGINT,
    "standing_minor" BIGINT,
    "is_open" INT NOT NULL DEFAULT 0,
    "coupon_codes" VARCHAR(1300),
    "customer_id" CHAR(36) REFERENCES "customers" ("id") ON DELETE RESTRICT, "rate_day" DATE, "refunds_listed_at" TIMESTAMP, "is_given_back" INT NOT NULL DEFAULT 0, "deleted_at" TIMESTAMP, "ordered_at" TIMESTAMP, "was_sent" INT NOT NULL DEFAULT 0, "shipping_minor" BIGINT, "triggered_at" TIMESTAMP, "number" VARCHAR(60), "told_number" VARCHAR(255), "is_placed" INT NOT NULL DEFAULT 0, "buyer_told_at" TIMESTAMP, "buyer_number" VARCHAR(255), "told_apart" JSON, "address_hash" VARCHAR(64)   /* Where it was sent; keyed digest */,
    CONSTRAINT "uid_orders_source_4dc23c" UNIQUE ("source", "external_id"),
    CONSTRAINT orders_refunded_not_negative CHECK (refunded_minor >= 0)
);
INSERT INTO "orders" VALUES('01a229fc-26cf-7646-be36-23b33cb1473b','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a229fc-26ca-74a2-baec-5a558cc6f5b5',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a229fc-2820-73ca-af7a-d821ae53067b','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a229fc-2851-7137-80bc-4075a6015be3',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a229fc-2a47-7049-bcb4-19901a0b8ce7','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a229fc-2a46-72fa-8b06-76b28e3b99e8',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a229fc-2d9e-73e4-87f4-660e27770763','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a229fc-2d9e-73e4-87f4-660ddd954c38',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a229fc-2dc8-715c-a3b9-4cf2944e4401','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'YHDW-25F1-5HFY-BD3K',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a229fc-2de5-703a-88a5-2cd4c71818ec','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'YHDW-25F1-5HFY-BD3K',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "outbox" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "topic" VARCHAR(40) NOT NULL,
    "payload" JSON NOT NULL,
    "once_key" VARCHAR(200)  UNIQUE,
    "state" VARCHAR(8) NOT NULL  /* WAITING: WAITING\nSENT: SENT\nFAILED: FAILED */,
    "attempts" SMALLINT NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "taken_until" TIMESTAMP,
    "last_error" VARCHAR(500),
    "created_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP
, "taken_by" CHAR(36));
INSERT INTO "outbox" VALUES('01a229fc-203b-7362-aa92-1e110130ce9b','account letter','{"kind":"registration","member":"01a229fc-2036-76a7-8486-119d00fd0744"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-21f0-75d4-a9a1-888e8b6b6279','notices','{"what":"reply","about":{"post":"01a229fc-21e4-76db-b6b1-baae00e800f7"},"run":"01a229fc-21f0-75d4-a9a1-888d91f37e5c"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-22ba-748e-aee9-b9c49ef0ffe6','notices','{"what":"reply","about":{"post":"01a229fc-22a7-723a-95d4-fd64071fe971"},"run":"01a229fc-22b8-72d2-8cc5-cbcb0d4b82a6"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-2352-708e-b446-7fd95e4ac3ad','notices','{"what":"reply","about":{"post":"01a229fc-234f-72ed-8257-214ec91b6103"},"run":"01a229fc-2352-708e-b446-7fd880b5a051"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-236b-703a-957e-2f4a389479b0','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"HDVN-YTEV-KWM5"},"unsubscribe":null,"has_account":true}','receipt:01a229fc-2366-7126-9d82-3aa533e51a90','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-2439-7143-9177-5b62b0a59e75','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\n{consequences}Ground: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge; another person decides about it:\n\n{appeal}\n\nYou may also turn to a certified out-of-court dispute settlement body or to a court.","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","consequences":"","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","appeal":"http://127.0.0.1:8000/appeal/01a229fc-237c-77fe-a934-3bafcac686e0"},"unsubscribe":null,"has_account":true}','statement:01a229fc-237c-77fe-a934-3bafcac686e0','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-2442-7565-9e0f-e6a49ec8969d','notices','{"what":"outcome","about":{"decision":"01a229fc-237c-77fe-a934-3bafcac686e0"},"run":"01a229fc-243c-769c-ba30-3c16e778a075"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-246b-75b0-97fe-a1a2089ae408','mail','{"to":"bert@example.org","locale":"de","subject":"Your complaint {reference}","body":"{greeting}\n\nyour complaint has reached us. Its reference is {reference}.\n\nAnother person than the one who decided will look at it. We will write to you when they have.","values":{"greeting":"Hallo Bert,","reference":"01a229fc-245e-72e0-9bcd-fc68592e3c9e"},"unsubscribe":null,"has_account":true}','appeal:01a229fc-245e-72e0-9bcd-fc68592e3c9e','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-253a-72be-a9e8-74d6d6afada5','notices','{"what":"reply","about":{"post":"01a229fc-2529-72b3-b533-078de71a94d6"},"run":"01a229fc-2534-7691-a75e-181fe6a2c63a"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-27c6-745b-885d-b75ce9ab7101','notices','{"what":"points taken","about":{"transfer":"01a229fc-27bc-77d2-9e41-60192f8bc34d","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a229fc-27bc-77d2-9e41-60192f8bc34d"},"run":"01a229fc-27c6-745b-885d-b75b905a80cf"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-2899-7066-8f41-5013dfd12356','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a229fc-1eea-737a-add1-5096fc2c0433","order":"01a229fc-2820-73ca-af7a-d821ae53067b","once":"moved:01a229fc-287a-77ae-9d35-e1a40df5ba10:TO"},"run":"01a229fc-287a-77ae-9d35-e1a528c05e89"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-2be2-7242-aa69-1b56edb7c109','data export','{"export":"01a229fc-2bdf-703c-a4a8-ee8caadb74a3"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-2c05-738f-a0e0-7f8340dc941b','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"points_name":"beans","day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a229fc1eea737aadd15096fc2c043320cce0685030ba42155e0e1e79452183"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a229fc1eea737aadd15096fc2c043320cce0685030ba42155e0e1e79452183","has_account":true}','reminder:01a229fc-1eea-737a-add1-5096fc2c0433:2026-01-30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-2dd3-73eb-96f4-b2a7e0cc9266','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a229fc-2d47-7372-919a-cfab76136ef8","order":"01a229fc-2dc8-715c-a3b9-4cf2944e4401","once":"coupon:01a229fc-2dcc-7118-8824-ff684e0dd606"},"run":"01a229fc-2dcc-7118-8824-ff6939e1c190"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-2e01-71aa-82e2-863a06387e9b','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a229fc-2dfd-7508-8312-985fd4b5bc4d","once":"coupon case:01a229fc-2dfd-7508-8312-985fd4b5bc4d"},"run":"01a229fc-2dff-7503-ba58-d5a0c796072a"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a229fc-2e4f-7636-8a21-c4c1ebaff0f1','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "picture_files" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "variant" VARCHAR(8) NOT NULL,
    "content" BLOB NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_fil_picture_2298a9" UNIQUE ("picture_id", "variant")
);
INSERT INTO "picture_files" VALUES('01a229fc-214b-7734-85ab-8b84e4a382d6','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a229fc-214a-7092-8db7-c4cea6fbcce7');
INSERT INTO "picture_files" VALUES('01a229fc-214b-7734-85ab-8b8563092289','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a229fc-214a-7092-8db7-c4cea6fbcce7');
CREATE TABLE "picture_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(12) NOT NULL,
    "shown_by" CHAR(36) NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_use_picture_ea4a7c" UNIQUE ("picture_id", "place", "shown_by")
);
INSERT INTO "picture_uses" VALUES('01a229fc-2159-7122-b90f-9ef2f15a3d83','avatar','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-214a-7092-8db7-c4cea6fbcce7');
CREATE TABLE "pictures" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(32) NOT NULL UNIQUE,
    "width" INT NOT NULL,
    "height" INT NOT NULL,
    "size" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP NOT NULL,
    "owner_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
);
INSERT INTO "pictures" VALUES('01a229fc-214a-7092-8db7-c4cea6fbcce7','Ou_pIu5cMiYOQyI6G7hpOg',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f');
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a229fc-27bc-77d2-9e41-601a4747e49a',20,'01a229fc-26e4-71b3-b765-dade3cec9da1','01a229fc-27bc-77d2-9e41-60192f8bc34d');
INSERT INTO "points_draws" VALUES('01a229fc-2d51-72af-9c9b-91120051dacf',100,'01a229fc-26e4-71b3-b765-dade3cec9da1','01a229fc-2d4c-7185-883e-6efe0fba2e1c');
INSERT INTO "points_draws" VALUES('01a229fc-2e6e-7418-b0ec-b47d869ba22e',10,'01a229fc-2e22-702d-91e3-6bdab986ea0c','01a229fc-2e5f-72b9-9d98-9eaa1c80978b');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a229fc-2c7a-7224-afc6-b01c51b7816b','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2c4d-72c1-adf2-662b6506e04a','01a229fc-21bc-7410-bb8f-ae0dc1a81c8b');
INSERT INTO "points_extensions" VALUES('01a229fc-2c7a-7224-afc6-b01d2c376887','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2c4d-72c1-adf2-662b6506e04a','01a229fc-26e4-71b3-b765-dade3cec9da1');
INSERT INTO "points_extensions" VALUES('01a229fc-2cc2-71a3-a768-d6b646593fb3','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2cb4-71ad-bafe-f5bb003246c3','01a229fc-2a4a-7445-9ab4-f5b491f2bdcb');
INSERT INTO "points_extensions" VALUES('01a229fc-2da7-70ce-a612-e2006f93b665','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2da5-7016-975a-49c7143c13b3','01a229fc-2a58-756a-855e-b5505464a03b');
INSERT INTO "points_extensions" VALUES('01a229fc-2dad-7719-8362-8aaae11b9c3e','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2da5-7016-975a-49c7143c13b3','01a229fc-2242-732e-85b4-b7e730989698');
INSERT INTO "points_extensions" VALUES('01a229fc-2dad-7719-8362-8aab4fdcaf2d','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2da5-7016-975a-49c7143c13b3','01a229fc-285c-7242-8779-03d2e1fc189a');
INSERT INTO "points_extensions" VALUES('01a229fc-2dad-7719-8362-8aac71b4c49d','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2da5-7016-975a-49c7143c13b3','01a229fc-2905-71bb-9362-909d90399f5d');
CREATE TABLE "points_lots" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL  /* The award's number: the last word in the order of consumption (R9) */,
    "amount" INT NOT NULL,
    "remaining" INT NOT NULL,
    "state" VARCHAR(10) NOT NULL  /* PENDING: PENDING\nACTIVE: ACTIVE\nEMPTY: EMPTY\nCANCELLED: CANCELLED */,
    "earned_at" TIMESTAMP NOT NULL,
    "available_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE RESTRICT,
    "award_id" CHAR(36) NOT NULL UNIQUE REFERENCES "points_transfers" ("id") ON DELETE RESTRICT, "reserved" INT NOT NULL DEFAULT 0,
    CONSTRAINT lots_remaining_within_amount CHECK (remaining >= 0 AND remaining <= amount)
);
INSERT INTO "points_lots" VALUES('01a229fc-1f6d-719a-9474-568ac7c0c86c',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a229fc-1f69-7146-9b88-b605d4566005','01a229fc-1f6d-719a-9474-5689745bdbcb',0);
INSERT INTO "points_lots" VALUES('01a229fc-21bc-7410-bb8f-ae0dc1a81c8b',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-21ba-75b0-ba75-f035c914aee2','01a229fc-21bb-70ce-9242-b77e7a37dc81',0);
INSERT INTO "points_lots" VALUES('01a229fc-2242-732e-85b4-b7e730989698',1,14,14,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2238-72a9-a899-80a40ab641a3','01a229fc-2242-732e-85b4-b7e61b6fed9b',0);
INSERT INTO "points_lots" VALUES('01a229fc-26e4-71b3-b765-dade3cec9da1',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-21ba-75b0-ba75-f035c914aee2','01a229fc-26e4-71b3-b765-dadd454da0ed',0);
INSERT INTO "points_lots" VALUES('01a229fc-285c-7242-8779-03d2e1fc189a',2,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2238-72a9-a899-80a40ab641a3','01a229fc-285c-7242-8779-03d1c44623f8',0);
INSERT INTO "points_lots" VALUES('01a229fc-2905-71bb-9362-909d90399f5d',3,20,20,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2238-72a9-a899-80a40ab641a3','01a229fc-2905-71bb-9362-909cbd3ec2cb',0);
INSERT INTO "points_lots" VALUES('01a229fc-2a4a-7445-9ab4-f5b491f2bdcb',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2a48-766a-8831-f7b72f2355fe','01a229fc-2a4a-7445-9ab4-f5b38953bed1',0);
INSERT INTO "points_lots" VALUES('01a229fc-2a58-756a-855e-b5505464a03b',4,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2238-72a9-a899-80a40ab641a3','01a229fc-2a58-756a-855e-b54fa8f20df4',0);
INSERT INTO "points_lots" VALUES('01a229fc-2a66-72c4-b7d4-f93bb8bcf923',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a229fc-21ba-75b0-ba75-f035c914aee2','01a229fc-2a66-72c4-b7d4-f93a0130adf3',0);
INSERT INTO "points_lots" VALUES('01a229fc-2c4e-76cf-adcd-db4990fe9de7',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-21ba-75b0-ba75-f035c914aee2','01a229fc-2c4d-72c1-adf2-662b6506e04a',0);
INSERT INTO "points_lots" VALUES('01a229fc-2cb4-71ad-bafe-f5bc60f927e1',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2a48-766a-8831-f7b72f2355fe','01a229fc-2cb4-71ad-bafe-f5bb003246c3',0);
INSERT INTO "points_lots" VALUES('01a229fc-2da6-728c-9bdc-d22c6d14f4d1',5,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a229fc-2238-72a9-a899-80a40ab641a3','01a229fc-2da5-7016-975a-49c7143c13b3',0);
INSERT INTO "points_lots" VALUES('01a229fc-2e22-702d-91e3-6bdab986ea0c',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a229fc-2e1e-757f-a7bc-91e325b86190','01a229fc-2e21-724e-8305-b74ab3dd52f0',0);
CREATE TABLE "points_transfers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL,
    "kind" VARCHAR(10) NOT NULL  /* EARN: EARN\nREDEEM: REDEEM\nEXPIRE: EXPIRE\nREVERSE: REVERSE\nADJUST: ADJUST\nRETURN: RETURN\nRELEASE: RELEASE\nREPAY: REPAY */,
    "from_pot" VARCHAR(12) NOT NULL  /* AVAILABLE: AVAILABLE\nPENDING: PENDING\nRESERVED: RESERVED\nDEBT: DEBT\nISSUANCE: ISSUANCE\nREDEMPTION: REDEMPTION\nEXPIRY: EXPIRY\nADJUSTMENT: ADJUSTMENT */,
    "to_pot" VARCHAR(12) NOT NULL  /* AVAILABLE: AVAILABLE\nPENDING: PENDING\nRESERVED: RESERVED\nDEBT: DEBT\nISSUANCE: ISSUANCE\nREDEMPTION: REDEMPTION\nEXPIRY: EXPIRY\nADJUSTMENT: ADJUSTMENT */,
    "points" INT NOT NULL  /* Never negative; zero where a cap left nothing (R46) */,
    "available_after" INT NOT NULL,
    "pending_after" INT NOT NULL,
    "debt_after" INT NOT NULL,
    "qualifying" INT NOT NULL  /* What it adds to, or takes from, the tier's points */,
    "idempotency_key" VARCHAR(200) NOT NULL UNIQUE,
    "body_hash" VARCHAR(64) NOT NULL,
    "action" VARCHAR(16)   /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "description" VARCHAR(300) NOT NULL,
    "source_type" VARCHAR(20)   /* POST: Post\nTHREAD: Thread\nORDER: Order\nREFERRAL: Referral\nREDEMPTION: Redemption */,
    "source_id" CHAR(36),
    "actor_kind" VARCHAR(10) NOT NULL  /* MEMBER: MEMBER\nRULE: RULE\nCLOCK: CLOCK\nSTAFF: STAFF */,
    "actor_id" CHAR(36),
    "rate" VARCHAR(20)   /* Points per currency unit at the award */,
    "multiplier" VARCHAR(10),
    "base_minor" BIGINT   /* The amount that earned, in minor units of the programme */,
    "before_cap" INT   /* What it would have been, where a cap cut it (R46) */,
    "occurred_at" TIMESTAMP NOT NULL  /* When the deed was done */,
    "created_at" TIMESTAMP NOT NULL  /* When it was written */,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE RESTRICT,
    "award_id" CHAR(36) REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "rule_version_id" CHAR(36) REFERENCES "earn_rule_versions" ("id") ON DELETE RESTRICT, "line_multipliers" JSON, "line_terms" JSON,
    CONSTRAINT "uid_points_tran_account_0c1b73" UNIQUE ("account_id", "number"),
    CONSTRAINT transfers_points_not_negative CHECK (points >= 0)
);
INSERT INTO "points_transfers" VALUES('01a229fc-1f6d-719a-9474-5689745bdbcb',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'VERIFY_EMAIL:member:01a229fc-1f59-7725-86ba-1522a14aacfa','ad0344baa6ccefea67dca92d311440ea31ac37098e34c0df3931d70b3d4066b7','VERIFY_EMAIL','For a VERIFY_EMAIL',NULL,NULL,'RULE','01a229fc-1dd6-7150-a26d-3eb165f55d76',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-1f69-7146-9b88-b605d4566005',NULL,'01a229fc-1dd6-7150-a26d-3eb165f55d76',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-21bb-70ce-9242-b77e7a37dc81',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a229fc-2181-77f9-b3f8-4cade2d77e76','3535ac8d5ca51626dbf617b0d0de4b8b253435811f633a7f862ac657ae6d0fc6','THREAD','For a THREAD','Thread','01a229fc-2181-77f9-b3f8-4cade2d77e76','RULE','01a229fc-1dbf-70d7-8a54-e81b6e4ae62f',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-21ba-75b0-ba75-f035c914aee2',NULL,'01a229fc-1dbf-70d7-8a54-e81b6e4ae62f',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-2242-732e-85b4-b7e61b6fed9b',1,'EARN','ISSUANCE','AVAILABLE',14,14,0,0,14,'ANSWER_ACCEPTED:post:01a229fc-21e4-76db-b6b1-baae00e800f7','e8810b5e0d761c03ef30668fa398ac0df4709fd27c40492d0067c64d1ad1b45f','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a229fc-21e4-76db-b6b1-baae00e800f7','RULE','01a229fc-1dc7-747e-8327-731f4ac30d00',NULL,'1',NULL,15,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-2238-72a9-a899-80a40ab641a3',NULL,'01a229fc-1dc7-747e-8327-731f4ac30d00',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-26e4-71b3-b765-dadd454da0ed',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a229fc-26cf-7646-be36-23b33cb1473b','f512fb022c7ad1223843cbfda4d70951204e03b34d58c49f63f31ea81c00ef41','PURCHASE','For a PURCHASE','Order','01a229fc-26cf-7646-be36-23b33cb1473b','RULE','01a229fc-1dac-7539-a511-669260b21546','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-21ba-75b0-ba75-f035c914aee2',NULL,'01a229fc-1dac-7539-a511-669260b21546',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-27bc-77d2-9e41-60192f8bc34d',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a229fc-26e4-71b3-b765-dadd454da0ed:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a229fc-26cf-7646-be36-23b33cb1473b','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-21ba-75b0-ba75-f035c914aee2','01a229fc-26e4-71b3-b765-dadd454da0ed',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-285c-7242-8779-03d1c44623f8',2,'EARN','ISSUANCE','AVAILABLE',30,44,0,0,30,'PURCHASE:order:01a229fc-2820-73ca-af7a-d821ae53067b','dcec9b5b67fa6a829ca6488c5a0183f2270b1456aa5b02a246be3df602c00a19','PURCHASE','For a PURCHASE','Order','01a229fc-2820-73ca-af7a-d821ae53067b','RULE','01a229fc-1dac-7539-a511-669260b21546','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-2238-72a9-a899-80a40ab641a3',NULL,'01a229fc-1dac-7539-a511-669260b21546',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-2905-71bb-9362-909cbd3ec2cb',3,'EARN','ISSUANCE','AVAILABLE',20,64,0,0,20,'SURVEY:survey:01a229fc-28fa-736c-b837-ae81bcf05234:by:01a229fc-1eea-737a-add1-5096fc2c0433','128047cd251f9516aaf63a318ee96bdc2a87037530d12b96a58dd8f11223e038','SURVEY','For taking part in a survey','Survey','01a229fc-28fa-736c-b837-ae81bcf05234','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-2238-72a9-a899-80a40ab641a3',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-2a4a-7445-9ab4-f5b38953bed1',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a229fc-2a47-7049-bcb4-19901a0b8ce7','d46486f78755b1860d76b28facbca0af536a92a2827b6e2b4ade91d04626bf17','PURCHASE','For a PURCHASE','Order','01a229fc-2a47-7049-bcb4-19901a0b8ce7','RULE','01a229fc-1dac-7539-a511-669260b21546','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-2a48-766a-8831-f7b72f2355fe',NULL,'01a229fc-1dac-7539-a511-669260b21546',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-2a58-756a-855e-b54fa8f20df4',4,'EARN','ISSUANCE','AVAILABLE',30,94,0,0,30,'gift:6','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-2238-72a9-a899-80a40ab641a3',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-2a66-72c4-b7d4-f93a0130adf3',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:7','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-21ba-75b0-ba75-f035c914aee2',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-2c4d-72c1-adf2-662b6506e04a',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a229fc-2965-7420-b362-f795563f93f2','3ff6e8542c85a97dc9e4666cda0432c8765fb5a882647a2e5ea531e05e8e7453','REFERRER','A friend came by your invitation','Referral','01a229fc-2965-7420-b362-f795563f93f2','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a229fc-21ba-75b0-ba75-f035c914aee2',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-2cb4-71ad-bafe-f5bb003246c3',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a229fc-2965-7420-b362-f795563f93f2','89752a0e0377f7e0493cc529243bea24d8400f55836f37ca16fd32752733a5a4','REFEREE','You came by a friend''s invitation','Referral','01a229fc-2965-7420-b362-f795563f93f2','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a229fc-2a48-766a-8831-f7b72f2355fe',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-2d4c-7185-883e-6efe0fba2e1c',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a229fc-2d47-7372-919a-cfab76136ef8','39e2bb82187724a9d8cfbf4789588712caead1e66f9928a7e122e5e103061448',NULL,'Five euros off','Redemption','01a229fc-2d47-7372-919a-cfab76136ef8','MEMBER','01a229fc-1e48-74bb-b44b-70e50f6e153f',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a229fc-21ba-75b0-ba75-f035c914aee2',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-2da5-7016-975a-49c7143c13b3',5,'EARN','ISSUANCE','AVAILABLE',40,134,0,0,40,'PURCHASE:order:01a229fc-2d9e-73e4-87f4-660e27770763','0878d1112fc6b75f511637a31d0a8c9003d896e6c195614326acf3f4a0664442','PURCHASE','For a PURCHASE','Order','01a229fc-2d9e-73e4-87f4-660e27770763','RULE','01a229fc-1dac-7539-a511-669260b21546','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a229fc-2238-72a9-a899-80a40ab641a3',NULL,'01a229fc-1dac-7539-a511-669260b21546',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-2e21-724e-8305-b74ab3dd52f0',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:9','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a229fc-2e1e-757f-a7bc-91e325b86190',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a229fc-2e5f-72b9-9d98-9eaa1c80978b',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a229fc-2e1e-757f-a7bc-91e325b86190:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a229fc-2e1e-757f-a7bc-91e325b86190',NULL,NULL,NULL,NULL);
CREATE TABLE "post_mentions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "handle" VARCHAR(32) NOT NULL  /* As the post shows it */,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_mentio_post_id_1ae8f5" UNIQUE ("post_id", "member_id")
);
INSERT INTO "post_mentions" VALUES('01a229fc-22a8-775f-81f9-b46b203d3efa','bert','01a229fc-1eea-737a-add1-5096fc2c0433','01a229fc-22a7-723a-95d4-fd64071fe971');
CREATE TABLE "post_reactions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "sign" VARCHAR(16) NOT NULL,
    "reacted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_reacti_post_id_0fa2e9" UNIQUE ("post_id", "member_id", "sign")
);
INSERT INTO "post_reactions" VALUES('01a229fc-230c-70ff-9bfb-bb19518989c1','🎉','2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-21e4-76db-b6b1-baae00e800f7');
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a229fc-233b-761a-ac4a-bea3717d9b2e','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a229fc-1eea-737a-add1-5096fc2c0433','01a229fc-21e4-76db-b6b1-baae00e800f7');
CREATE TABLE "posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL,
    "body_markdown" TEXT NOT NULL,
    "body_html" TEXT NOT NULL  /* Rendered and cleaned once, when written */,
    "render_version" SMALLINT NOT NULL,
    "state" VARCHAR(16) NOT NULL  /* VISIBLE: VISIBLE\nPENDING_REVIEW: PENDING_REVIEW\nHIDDEN: HIDDEN\nDELETED: DELETED */,
    "score" INT NOT NULL,
    "is_accepted" INT NOT NULL,
    "is_official" INT NOT NULL,
    "is_verified_buyer" INT NOT NULL,
    "client_key" VARCHAR(80)   /* A retry with the same key makes no second post */,
    "created_at" TIMESTAMP NOT NULL,
    "edited_at" TIMESTAMP,
    "author_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "reply_to_id" CHAR(36) REFERENCES "posts" ("id") ON DELETE SET NULL,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE RESTRICT, "imported_score" INT NOT NULL DEFAULT 0, "imported_up_votes" INT NOT NULL DEFAULT 0, "license" VARCHAR(60)   /* Under which it came in, as its source says */, "substance_at" TIMESTAMP   /* When an edit made another text of it, last (FP7) */, "deleted_at" TIMESTAMP   /* When its author deleted it, who may still take that back */, "deleted_from" VARCHAR(16)   /* What it was until then */,
    CONSTRAINT "uid_posts_thread__c1aeab" UNIQUE ("thread_id", "number"),
    CONSTRAINT "uid_posts_author__8f59bd" UNIQUE ("author_id", "client_key")
);
INSERT INTO "posts" VALUES('01a229fc-2183-7341-995c-e78673dd8e84',1,'It tastes of sand.','<p>It tastes of sand.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f',NULL,'01a229fc-2181-77f9-b3f8-4cade2d77e76',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a229fc-21e4-76db-b6b1-baae00e800f7',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',3,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-1eea-737a-add1-5096fc2c0433',NULL,'01a229fc-2181-77f9-b3f8-4cade2d77e76',0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "posts" VALUES('01a229fc-22a7-723a-95d4-fd64071fe971',3,'Thank you, @bert!','<p>Thank you, <a href="/m/bert" rel="nofollow ugc noopener">@bert</a>!</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f',NULL,'01a229fc-2181-77f9-b3f8-4cade2d77e76',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a229fc-234f-72ed-8257-214ec91b6103',4,'Buy my grinder!','<p>Buy my grinder!</p>
',3,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',NULL,'01a229fc-2181-77f9-b3f8-4cade2d77e76',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a229fc-24d5-7716-9563-b677aa32dde6',1,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',NULL,'01a229fc-24d4-7368-aa3e-cb88b622cd76',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a229fc-2529-72b3-b533-078de71a94d6',5,'Or a paper filter.','<p>Or a paper filter.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',NULL,'01a229fc-2181-77f9-b3f8-4cade2d77e76',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a229fc-2602-72d0-88f6-980f9e52fbd9',6,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a229fc-1eea-737a-add1-5096fc2c0433',NULL,'01a229fc-2181-77f9-b3f8-4cade2d77e76',0,0,NULL,NULL,NULL,NULL);
CREATE TABLE "products" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "sku" VARCHAR(64) NOT NULL UNIQUE,
    "title" VARCHAR(200) NOT NULL,
    "description" TEXT,
    "url" VARCHAR(500),
    "image_url" VARCHAR(500),
    "price_minor" BIGINT,
    "currency" VARCHAR(3),
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "product_type" VARCHAR(200), "categories" JSON, "translated_into" TEXT);
INSERT INTO "products" VALUES('01a229fc-26ac-73b8-80d2-953c00643935','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "provider_sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "sid" VARCHAR(255),
    "sealed_id_token" TEXT NOT NULL,
    "began_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    "session_id" CHAR(36) NOT NULL UNIQUE REFERENCES "sessions" ("id") ON DELETE CASCADE
);
INSERT INTO "provider_sessions" VALUES('01a229fc-1f91-7103-8c7f-d8c75ae9b42b','11',NULL,'gAAAAABrDMvOcTZUWSzj5bwvb9moggIVGA2evlZXWUQoc7uKnjixnzsjzmKJspzmba6WwAxCUY4icNFbxw2KoaGUmeDSnl2kdA==','2026-01-10 09:00:00+00:00','01a229fc-1f8c-7338-bc17-24bdf7f1dbfc','01a229fc-1f84-719f-b2d6-16b8aacb2959');
CREATE TABLE "redemptions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "coupon_code" VARCHAR(40) NOT NULL UNIQUE,
    "cost" INT NOT NULL,
    "state" VARCHAR(10) NOT NULL  /* ISSUED: ISSUED\nUSED: USED\nCANCELLED: CANCELLED\nEXPIRED: EXPIRED */,
    "idempotency_key" VARCHAR(200) NOT NULL,
    "order_external_id" VARCHAR(120),
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "used_at" TIMESTAMP,
    "cancelled_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE RESTRICT, "returns_points" INT NOT NULL DEFAULT 0, "order_source" VARCHAR(60), "made_at" VARCHAR(60), "is_held" INT NOT NULL DEFAULT 0, "withdrawing_since" TIMESTAMP, "withdrawal_reason" VARCHAR(10), "withdrawal_order_id" CHAR(36), "withdrawal_by_id" CHAR(36), "withdrawal_writes_off" INT NOT NULL DEFAULT 0, "lost_at" TIMESTAMP   /* When what it was given for went away after it was used: a loss, nobody's debt (R66) */,
    CONSTRAINT "uid_redemptions_member__82a54f" UNIQUE ("member_id", "idempotency_key")
);
INSERT INTO "redemptions" VALUES('01a229fc-2d47-7372-919a-cfab76136ef8','YHDW-25F1-5HFY-BD3K',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-1e1f-76c7-aadf-e86ef8936e6e',0,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL);
CREATE TABLE "referral_campaign_rewards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "side" VARCHAR(10) NOT NULL  /* REFERRER: REFERRER\nREFEREE: REFEREE */,
    "kind" VARCHAR(20) NOT NULL  /* POINTS: POINTS\nDISCOUNT_AMOUNT: DISCOUNT_AMOUNT\nDISCOUNT_PERCENT: DISCOUNT_PERCENT\nSTORE_CREDIT: STORE_CREDIT\nFREE_PRODUCT: FREE_PRODUCT */,
    "points" INT,
    "value_minor" BIGINT,
    "currency" VARCHAR(3),
    "percent" VARCHAR(8),
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "product_id" CHAR(36) REFERENCES "products" ("id") ON DELETE SET NULL, "steps" JSON   /* From which friend on it is how much instead: points, minor units or percent */,
    CONSTRAINT "uid_referral_ca_campaig_aa8a96" UNIQUE ("campaign_id", "side", "kind")
);
INSERT INTO "referral_campaign_rewards" VALUES('01a229fc-1e13-77bd-a220-e7ebc66091a7','REFERRER','POINTS',500,NULL,NULL,NULL,'01a229fc-1e12-76fa-a5d3-93c65ba30fe5',NULL,NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a229fc-1e13-77bd-a220-e7ec0768d7ec','REFEREE','POINTS',200,NULL,NULL,NULL,'01a229fc-1e12-76fa-a5d3-93c65ba30fe5',NULL,NULL);
CREATE TABLE "referral_campaigns" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL UNIQUE,
    "name" VARCHAR(120) NOT NULL,
    "minimum_order_minor" BIGINT,
    "currency" VARCHAR(3),
    "hold_days" SMALLINT NOT NULL,
    "attribution_days" SMALLINT NOT NULL,
    "max_rewards_per_referrer" INT,
    "starts_at" TIMESTAMP,
    "ends_at" TIMESTAMP,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "translated_into" TEXT, "review_score" SMALLINT   /* From which score on staff decide; null for never */ DEFAULT 50, "max_rewards_per_month" INT   /* Of one referrer, in a local month */);
INSERT INTO "referral_campaigns" VALUES('01a229fc-1e12-76fa-a5d3-93c65ba30fe5','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,50,NULL);
CREATE TABLE "referral_codes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "code" VARCHAR(40) NOT NULL,
    "code_key" VARCHAR(80) NOT NULL UNIQUE /* Confusable skeleton, so O and 0 are one (R72) */,
    "is_active" INT NOT NULL,
    "visits" INT NOT NULL,
    "sign_ups" INT NOT NULL,
    "rewarded" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE RESTRICT,
    "owner_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_codes" VALUES('019ba722-4680-7739-9f72-462dd77143f2','TPMRCCTS9Z','tpmrccts9z',1,1,1,1,'2026-01-10 09:00:00+00:00','01a229fc-1e12-76fa-a5d3-93c65ba30fe5','01a229fc-1e48-74bb-b44b-70e50f6e153f');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a229fc-2931-76d7-bc0b-e3dc8d988b27','a16bb3a67a2bc9ec9b6df25540fd5740e31c31a3c6ff95cd225c4abf538ef71f','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7739-9f72-462dd77143f2');
CREATE TABLE "referrals" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "state" VARCHAR(10) NOT NULL  /* SIGNED_UP: SIGNED_UP\nQUALIFIED: QUALIFIED\nIN_REVIEW: IN_REVIEW\nREWARDED: REWARDED\nREJECTED: REJECTED\nREVERSED: REVERSED\nEXPIRED: EXPIRED */,
    "reason" VARCHAR(200)   /* Why it was attributed, rejected or reversed */,
    "risk_signals" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "invited_at" TIMESTAMP NOT NULL  /* When the link was followed, or the code typed in */,
    "expires_at" TIMESTAMP NOT NULL  /* The first instant at which the first order comes too late (R63) */,
    "counted_at" TIMESTAMP   /* When the friend proved their address and counted */,
    "qualified_at" TIMESTAMP,
    "rewards_due_at" TIMESTAMP,
    "rewarded_at" TIMESTAMP,
    "reviewed_by_id" CHAR(36),
    "reviewed_at" TIMESTAMP,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE RESTRICT,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE RESTRICT,
    "order_id" CHAR(36) REFERENCES "orders" ("id") ON DELETE SET NULL,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "referee_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
, "risk_score" SMALLINT NOT NULL  /* What the signals weigh together */ DEFAULT 0);
INSERT INTO "referrals" VALUES('01a229fc-2965-7420-b362-f795563f93f2','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a229fc-1e12-76fa-a5d3-93c65ba30fe5','019ba722-4680-7739-9f72-462dd77143f2','01a229fc-2a47-7049-bcb4-19901a0b8ce7','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-2945-72db-bbc7-bdd75a26b1a0',0);
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE, "month" VARCHAR(7)   /* The local month in which the last one was rewarded */, "in_month" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a229fc-2c2e-77ea-b9a5-fc72d5ebc419',1,'01a229fc-1e12-76fa-a5d3-93c65ba30fe5','01a229fc-1e48-74bb-b44b-70e50f6e153f','2026-01',1);
CREATE TABLE "refunds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL,
    "external_id" VARCHAR(120) NOT NULL,
    "body_hash" VARCHAR(64) NOT NULL,
    "order_external_id" VARCHAR(120) NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "refunded_at" TIMESTAMP NOT NULL,
    "recorded_at" TIMESTAMP NOT NULL,
    "eligible_minor" BIGINT,
    "kind" VARCHAR(14) NOT NULL  /* REFUND: REFUND\nCHARGEBACK: CHARGEBACK\nCHARGEBACK_WON: CHARGEBACK_WON */ DEFAULT 'REFUND',
    "is_void" INT NOT NULL DEFAULT 0,
    "lines" JSON,
    "order_id" CHAR(36) REFERENCES "orders" ("id") ON DELETE RESTRICT, "listed_at" TIMESTAMP, "missing_at" TIMESTAMP, "is_taken_back" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_refunds_source_eba3f4" UNIQUE ("source", "external_id")
);
INSERT INTO "refunds" VALUES('01a229fc-2761-7625-b6a1-b5b3500cafbc','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a229fc-26cf-7646-be36-23b33cb1473b',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a229fc-27fc-74bd-96c2-94cb248d7f3b','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
CREATE TABLE "release_bookings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "asked_at" TIMESTAMP NOT NULL,
    "placed_at" TIMESTAMP   /* Null while the member waits in line */,
    "held_until" TIMESTAMP   /* When a piece goes to the next in line, unless bought */,
    "bought_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_release_boo_release_55b5fd" UNIQUE ("release_id", "member_id")
);
INSERT INTO "release_bookings" VALUES('01a229fc-2b93-7750-8677-eaab31903cf6','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-2b87-75b9-b4f4-d023a7dd64a4');
CREATE TABLE "release_versions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "saved_at" TIMESTAMP NOT NULL,
    "saved_by_id" CHAR(36)   /* Null for the portal itself */,
    "visibility" VARCHAR(8) NOT NULL,
    "public_at" TIMESTAMP,
    "held_at" TIMESTAMP,
    "windows" JSON NOT NULL  /* By tier slug, the first instant (ISO 8601) */,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE
);
INSERT INTO "release_versions" VALUES('01a229fc-2b74-763f-8607-bed19ffcf134','2026-01-10 09:00:00+00:00',NULL,'TEASER',NULL,NULL,'{"silver":"2026-01-30T09:00:00+00:00"}','01a229fc-2b60-717c-920e-7082e3c62362');
INSERT INTO "release_versions" VALUES('01a229fc-2b8a-7291-bf1e-b22847404c4d','2026-01-10 09:00:00+00:00',NULL,'TEASER','2026-01-09 09:00:00+00:00',NULL,'{}','01a229fc-2b87-75b9-b4f4-d023a7dd64a4');
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a229fc-2b6c-7633-9213-84339d47bae7','2026-01-30 09:00:00+00:00',NULL,'01a229fc-2b60-717c-920e-7082e3c62362','01a229fc-1d8c-756c-ad4c-3a0a45399610');
CREATE TABLE "releases" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(80) NOT NULL UNIQUE,
    "kind" VARCHAR(14) NOT NULL  /* ARTICLE: ARTICLE\nPRODUCT_DROP: PRODUCT_DROP\nSALE: SALE\nEVENT: EVENT */,
    "title" VARCHAR(200) NOT NULL,
    "teaser" TEXT NOT NULL,
    "body_markdown" TEXT NOT NULL,
    "body_html" TEXT NOT NULL,
    "visibility" VARCHAR(8) NOT NULL  /* TEASER: TEASER\nHIDDEN: HIDDEN */,
    "sale_code" VARCHAR(60),
    "public_at" TIMESTAMP,
    "public_announced_at" TIMESTAMP,
    "event_starts_at" TIMESTAMP,
    "event_location" VARCHAR(200),
    "event_seats" INT,
    "created_at" TIMESTAMP NOT NULL,
    "product_id" CHAR(36) REFERENCES "products" ("id") ON DELETE SET NULL
, "translated_into" TEXT, "pieces" INT   /* Of a drop: how many are kept for those who book one */, "hold_hours" INT   /* How long a booked piece is kept; only with pieces */, "held_at" TIMESTAMP   /* Since when it stands still: nothing that was due later opens (L53) */);
INSERT INTO "releases" VALUES('01a229fc-2b60-717c-920e-7082e3c62362','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "releases" VALUES('01a229fc-2b87-75b9-b4f4-d023a7dd64a4','evening','EVENT','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,'2026-01-09 09:00:00+00:00',NULL,'2026-01-30 09:00:00+00:00',NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "review_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rating" SMALLINT NOT NULL,
    "title" VARCHAR(120),
    "body_markdown" TEXT NOT NULL,
    "edited_at" TIMESTAMP NOT NULL,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE
);
INSERT INTO "review_revisions" VALUES('01a229fc-28db-7204-a323-8ae7345c001a',4,NULL,'They smell of cocoa.','2026-01-10 09:00:00+00:00','01a229fc-28c6-73d0-ba42-07dd0e615d2e');
CREATE TABLE "review_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_review_vote_review__f1fb0c" UNIQUE ("review_id", "member_id")
);
INSERT INTO "review_votes" VALUES('01a229fc-28e8-769b-9031-6af19afe5a20','2026-01-10 09:00:00+00:00','01a229fc-1eea-737a-add1-5096fc2c0433','01a229fc-28c6-73d0-ba42-07dd0e615d2e');
CREATE TABLE "reviews" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "open_key" VARCHAR(80)  UNIQUE,
    "rating" SMALLINT NOT NULL,
    "title" VARCHAR(120),
    "body_markdown" TEXT NOT NULL,
    "body_html" TEXT NOT NULL,
    "render_version" SMALLINT NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "is_verified_purchase" INT NOT NULL,
    "is_incentivised" INT NOT NULL,
    "reply_markdown" TEXT,
    "reply_html" TEXT,
    "replied_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL,
    "edited_at" TIMESTAMP,
    "author_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "product_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE,
    CONSTRAINT reviews_have_one_to_five_stars CHECK (rating BETWEEN 1 AND 5)
);
INSERT INTO "reviews" VALUES('01a229fc-28c6-73d0-ba42-07dd0e615d2e','01a229fc-26ac-73b8-80d2-953c00643935:01a229fc-1e48-74bb-b44b-70e50f6e153f',5,NULL,'They smell of cocoa.','<p>They smell of cocoa.</p>
',3,'VISIBLE',1,0,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-26ac-73b8-80d2-953c00643935');
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a229fc-2d42-7013-91a7-deebb8824f3b',1,'01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-1e1f-76c7-aadf-e86ef8936e6e');
CREATE TABLE "rewards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "title" VARCHAR(120) NOT NULL,
    "description" TEXT NOT NULL,
    "kind" VARCHAR(16) NOT NULL  /* DISCOUNT_AMOUNT: DISCOUNT_AMOUNT\nDISCOUNT_PERCENT: DISCOUNT_PERCENT\nFREE_PRODUCT: FREE_PRODUCT\nFREE_SHIPPING: FREE_SHIPPING\nSTORE_CREDIT: STORE_CREDIT\nEXPERIENCE: EXPERIENCE */,
    "cost" INT NOT NULL,
    "value_minor" BIGINT,
    "currency" VARCHAR(3),
    "percent" VARCHAR(8),
    "stock" INT,
    "per_member_limit" INT,
    "available_from" TIMESTAMP,
    "available_until" TIMESTAMP,
    "coupon_valid_days" INT,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "product_id" CHAR(36) REFERENCES "products" ("id") ON DELETE SET NULL,
    "required_tier_id" CHAR(36) REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT, "returns_points" INT NOT NULL DEFAULT 0, "translated_into" TEXT, "is_given" INT NOT NULL  /* Given for invitations (`giving`), never for points */ DEFAULT 0,
    CONSTRAINT rewards_cost_positive CHECK (cost > 0),
    CONSTRAINT rewards_stock_not_negative CHECK (stock IS NULL OR stock >= 0)
);
INSERT INTO "rewards" VALUES('01a229fc-1e1f-76c7-aadf-e86ef8936e6e','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0,'de',0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a229fc-2371-7309-a031-d0d6b1844d0e','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a229fc-2370-7222-bc4c-29ef66587c8f');
CREATE TABLE "saved_replies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "title" VARCHAR(120) NOT NULL  /* For staff, who choose by it */,
    "ground" VARCHAR(300)   /* The rule that goes with it */,
    "text_en" TEXT,
    "text_de" TEXT
);
INSERT INTO "saved_replies" VALUES('01a229fc-2358-7662-85fc-e69e2a9f40f5','Advertising',NULL,'Please do not, {name}.',NULL);
CREATE TABLE "screening_terms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "words" TEXT NOT NULL,
    "holds_personal_data" INT NOT NULL,
    "most_links_of_newcomers" SMALLINT,
    "newcomer_days" SMALLINT NOT NULL,
    "reviews" VARCHAR(10) NOT NULL
);
INSERT INTO "screening_terms" VALUES('00000000-0000-0000-0000-000000000001','casino',0,NULL,7,'SUSPECTED');
CREATE TABLE "search_changes" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "thing_id" CHAR(36) NOT NULL
);
INSERT INTO "search_changes" VALUES(34,'Product','01a229fc-26ac-73b8-80d2-953c00643935');
CREATE TABLE "search_entries" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "thing_id" CHAR(36) NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL
);
INSERT INTO "search_entries" VALUES(1,'Exclusive','01a229fc-2b60-717c-920e-7082e3c62362','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(2,'Exclusive','01a229fc-2b87-75b9-b4f4-d023a7dd64a4','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(3,'Member','01a229fc-1e48-74bb-b44b-70e50f6e153f','anna','anna');
INSERT INTO "search_entries" VALUES(4,'Member','01a229fc-1eea-737a-add1-5096fc2c0433','bert','bert');
INSERT INTO "search_entries" VALUES(5,'Member','01a229fc-1f59-7725-86ba-1522a14aacfa','fred','member 22a14aacfa member22a14aacfa');
INSERT INTO "search_entries" VALUES(6,'Member','01a229fc-2370-7222-bc4c-29ef66587c8f','mona','mona');
INSERT INTO "search_entries" VALUES(7,'Member','01a229fc-2945-72db-bbc7-bdd75a26b1a0','newcomer1','dora');
INSERT INTO "search_entries" VALUES(8,'Post','01a229fc-21e4-76db-b6b1-baae00e800f7','','coarser and less water');
INSERT INTO "search_entries" VALUES(9,'Post','01a229fc-22a7-723a-95d4-fd64071fe971','','thank you bert');
INSERT INTO "search_entries" VALUES(10,'Post','01a229fc-234f-72ed-8257-214ec91b6103','','buy my grinder');
INSERT INTO "search_entries" VALUES(11,'Post','01a229fc-2529-72b3-b533-078de71a94d6','','or a paper filter');
INSERT INTO "search_entries" VALUES(12,'Post','01a229fc-2602-72d0-88f6-980f9e52fbd9','','it is raining');
INSERT INTO "search_entries" VALUES(13,'Product','01a229fc-26ac-73b8-80d2-953c00643935','beans','beans');
INSERT INTO "search_entries" VALUES(14,'Review','01a229fc-28c6-73d0-ba42-07dd0e615d2e','','they smell of cocoa');
INSERT INTO "search_entries" VALUES(15,'Thread','01a229fc-2181-77f9-b3f8-4cade2d77e76','how coarse for a press','it tastes of sand grinding');
INSERT INTO "search_entries" VALUES(16,'Thread','01a229fc-24d4-7368-aa3e-cb88b622cd76','a casino','it is raining');
CREATE TABLE "search_sweeps" (
    "kind" VARCHAR(12) NOT NULL  PRIMARY KEY,
    "after_id" CHAR(36) NOT NULL
);
INSERT INTO "search_sweeps" VALUES('Thread','00000000-0000-0000-0000-000000000000');
INSERT INTO "search_sweeps" VALUES('Post','00000000-0000-0000-0000-000000000000');
INSERT INTO "search_sweeps" VALUES('Product','00000000-0000-0000-0000-000000000000');
INSERT INTO "search_sweeps" VALUES('Review','00000000-0000-0000-0000-000000000000');
INSERT INTO "search_sweeps" VALUES('Exclusive','00000000-0000-0000-0000-000000000000');
INSERT INTO "search_sweeps" VALUES('Member','00000000-0000-0000-0000-000000000000');
CREATE TABLE "search_words" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "word" VARCHAR(80) NOT NULL UNIQUE,
    "documents" INT NOT NULL,
    "products" INT NOT NULL,
    "keys" TEXT NOT NULL
);
INSERT INTO "search_words" VALUES(1,'autumn',2,0,'uautumn dautumn eautumn t00a t0au taut tmn0 ttum tumn tutu');
INSERT INTO "search_words" VALUES(2,'coming',2,0,'ucoming dcoming ecom t00c t0co tcom ting tmin tng0 tomi');
INSERT INTO "search_words" VALUES(3,'is',4,0,'uis');
INSERT INTO "search_words" VALUES(4,'roast',2,0,'uroast droast eroast t00r t0ro tast toas troa tst0');
INSERT INTO "search_words" VALUES(5,'something',2,0,'usomething dsomething esometh t00s t0so teth thin ting tmet tng0 tome tsom tthi');
INSERT INTO "search_words" VALUES(6,'the',2,0,'uthe dthe ethe');
INSERT INTO "search_words" VALUES(7,'22a14aacfa',1,0,'u22a14aacfa');
INSERT INTO "search_words" VALUES(8,'anna',1,0,'uanna danna eanna t00a t0an tann tna0 tnna');
INSERT INTO "search_words" VALUES(9,'bert',2,0,'ubert dbert ebert t00b t0be tber tert trt0');
INSERT INTO "search_words" VALUES(10,'dora',1,0,'udora ddora edora t00d t0do tdor tora tra0');
INSERT INTO "search_words" VALUES(11,'fred',1,0,'ufred dfred efred t00f t0fr ted0 tfre tred');
INSERT INTO "search_words" VALUES(12,'member',1,0,'umember dmemb emember t00m t0me tber temb ter0 tmbe tmem');
INSERT INTO "search_words" VALUES(13,'member22a14aacfa',1,0,'umember22a14aacfa');
INSERT INTO "search_words" VALUES(14,'mona',1,0,'umona dmona emona t00m t0mo tmon tna0 tona');
INSERT INTO "search_words" VALUES(15,'newcomer1',1,0,'unewcomer1');
INSERT INTO "search_words" VALUES(16,'a',3,0,'ua');
INSERT INTO "search_words" VALUES(17,'and',1,0,'uand dand eand');
INSERT INTO "search_words" VALUES(19,'buy',1,0,'ubuy dbuy ebuy');
INSERT INTO "search_words" VALUES(20,'coarser',1,0,'ucoarser dcoars ecoarser t00c t0co tars tcoa ter0 toar trse tser');
INSERT INTO "search_words" VALUES(21,'filter',1,0,'ufilter dfilt efilter t00f t0fi ter0 tfil tilt tlte tter');
INSERT INTO "search_words" VALUES(22,'grinder',1,0,'ugrinder dgrind egrinder t00g t0gr tder ter0 tgri tind tnde trin');
INSERT INTO "search_words" VALUES(24,'it',3,0,'uit');
INSERT INTO "search_words" VALUES(25,'less',1,0,'uless dless eless t00l t0le tess tles tss0');
INSERT INTO "search_words" VALUES(26,'my',1,0,'umy');
INSERT INTO "search_words" VALUES(27,'or',1,0,'uor');
INSERT INTO "search_words" VALUES(28,'paper',1,0,'upaper dpaper epaper t00p t0pa tape ter0 tpap tper');
INSERT INTO "search_words" VALUES(29,'raining',2,0,'uraining draining erain t00r t0ra tain ting tini tng0 tnin trai');
INSERT INTO "search_words" VALUES(30,'thank',1,0,'uthank dthank ethank t00t t0th tank than tnk0 ttha');
INSERT INTO "search_words" VALUES(31,'water',1,0,'uwater dwater ewater t00w t0wa tate ter0 tter twat');
INSERT INTO "search_words" VALUES(32,'you',1,0,'uyou dyou eyou');
INSERT INTO "search_words" VALUES(33,'beans',1,1,'ubeans dbean ebean t00b t0be tans tbea tean tns0');
INSERT INTO "search_words" VALUES(34,'cocoa',1,0,'ucocoa dcocoa ecocoa t00c t0co tcoa tcoc toa0 toco');
INSERT INTO "search_words" VALUES(35,'of',2,0,'uof');
INSERT INTO "search_words" VALUES(36,'smell',1,0,'usmell dsmell esmell t00s t0sm tell tll0 tmel tsme');
INSERT INTO "search_words" VALUES(37,'they',1,0,'uthey dthey ethey t00t t0th tey0 they tthe');
INSERT INTO "search_words" VALUES(39,'casino',1,0,'ucasino dcasino ecasino t00c t0ca tasi tcas tino tno0 tsin');
INSERT INTO "search_words" VALUES(40,'coarse',1,0,'ucoarse dcoars ecoars t00c t0co tars tcoa toar trse tse0');
INSERT INTO "search_words" VALUES(41,'for',1,0,'ufor dfor efor');
INSERT INTO "search_words" VALUES(42,'grinding',1,0,'ugrinding dgrinding egrind t00g t0gr tdin tgri tind ting tndi tng0 trin');
INSERT INTO "search_words" VALUES(43,'how',1,0,'uhow dhow ehow');
INSERT INTO "search_words" VALUES(47,'press',1,0,'upress dpress epress t00p t0pr tess tpre tres tss0');
INSERT INTO "search_words" VALUES(49,'sand',1,0,'usand dsand esand t00s t0sa tand tnd0 tsan');
INSERT INTO "search_words" VALUES(50,'tastes',1,0,'utastes dtast etast t00t t0ta tast tes0 tste ttas ttes');
CREATE TABLE "sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "user_agent" VARCHAR(300),
    "created_at" TIMESTAMP NOT NULL,
    "last_seen_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
, "token_expires_at" TIMESTAMP, "refresh_family_hash" VARCHAR(64), "refresh_hash" VARCHAR(64), "former_refresh_hash" VARCHAR(64), "refreshed_at" TIMESTAMP, "provider_id" CHAR(36));
INSERT INTO "sessions" VALUES('01a229fc-1ef2-75a7-b6eb-b2d20f16b978','9610e124b02943a8d0b7ae074055dae788cf88dec49c7e52a7b03c2c71b9dd0b','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sessions" VALUES('01a229fc-1eff-70ce-ac02-5797b1ac258d','b85913ed37639b67e9a1f2096e229e493bcd1f9edc248289d6eb830645da396e','A page of the shop','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f','2026-01-10 09:15:00+00:00','49523e7db670cdb31d9f0175e0495743a8cc46f38b24709364156201a7515edc','e8523a66cd47a54d1f2fb6ae6012a67c8d36d8eda94380d5db7b963cfe1f2fc2',NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "sessions" VALUES('01a229fc-1f84-719f-b2d6-16b8aacb2959','b97c131dc672966f814f978540dbf3b29576f8a16f7f7168883552f9cb84dc44',NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a229fc-1f59-7725-86ba-1522a14aacfa',NULL,NULL,NULL,NULL,NULL,'01a229fc-1f29-76fd-b7a7-22fafad2ebf7');
CREATE TABLE "shares" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token" VARCHAR(24) NOT NULL UNIQUE,
    "path" VARCHAR(300) NOT NULL,
    "channel" VARCHAR(40) NOT NULL,
    "network_hash" VARCHAR(64),
    "shared_on" DATE NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "visited_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_shares_member__4cec4a" UNIQUE ("member_id", "shared_on", "path", "channel")
);
INSERT INTO "shares" VALUES('01a229fc-2ba3-7302-8e21-c12dbb9df051','8flvZ842FyFTA4eT','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a229fc-1e48-74bb-b44b-70e50f6e153f');
CREATE TABLE "shop_deliveries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL,
    "key" VARCHAR(200) NOT NULL,
    "delivery_id" VARCHAR(200),
    "topic" VARCHAR(80) NOT NULL,
    "body" BLOB,
    "state" VARCHAR(14) NOT NULL  /* WAITING: WAITING\nAPPLIED: APPLIED\nIGNORED: IGNORED\nNOT_UNDERSTOOD: NOT_UNDERSTOOD\nFAILED: FAILED */,
    "note" VARCHAR(500),
    "attempts" SMALLINT NOT NULL,
    "received_at" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "awaits_rate_of" VARCHAR(3), "triggered_at" TIMESTAMP,
    CONSTRAINT "uid_shop_delive_source_216fd8" UNIQUE ("source", "key")
);
INSERT INTO "shop_deliveries" VALUES('01a229fc-2aa3-7709-b193-4c697cd7d7f2','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a229fc-2ab1-7046-97d8-8b3c54251922','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "sign_up_traces" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "network_hash" VARCHAR(64) NOT NULL,
    "device_hash" VARCHAR(64),
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "sign_up_traces" VALUES('01a229fc-295a-73d9-abbc-a3549086ef71','64afb87551a0ab780ff995bd2d2c122f533e1be0e63c1a48c4cfb48afc10b564',NULL,'2026-01-10 09:00:00+00:00','01a229fc-2945-72db-bbc7-bdd75a26b1a0');
CREATE TABLE "survey_answers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "score" SMALLINT,
    "choice" VARCHAR(100)   /* As it was written, in whatever language it was read */,
    "text" TEXT,
    "question_id" CHAR(36) NOT NULL REFERENCES "survey_questions" ("id") ON DELETE CASCADE,
    "response_id" CHAR(36) NOT NULL REFERENCES "survey_responses" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_survey_answ_respons_a56bc8" UNIQUE ("response_id", "question_id"),
    CONSTRAINT survey_scores_are_zero_to_ten CHECK (score BETWEEN 0 AND 10)
);
INSERT INTO "survey_answers" VALUES('01a229fc-2903-746c-a0e3-aaa749a15346',9,NULL,NULL,'01a229fc-28fc-7160-a6e5-abe85f9b9458','01a229fc-2903-746c-a0e3-aaa66293006b');
INSERT INTO "survey_answers" VALUES('01a229fc-2904-723a-a0b3-6ef62f3ba9c7',NULL,NULL,'It tastes of cocoa.','01a229fc-28fc-7160-a6e5-abe959550461','01a229fc-2903-746c-a0e3-aaa66293006b');
CREATE TABLE "survey_questions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "translated_into" TEXT   /* The locales that translations are kept in, with spaces between them */,
    "position" SMALLINT NOT NULL,
    "prompt" VARCHAR(300) NOT NULL,
    "kind" VARCHAR(12) NOT NULL  /* SCORE_0_10: SCORE_0_10\nRATING_1_5: RATING_1_5\nCHOICE: CHOICE\nTEXT: TEXT */,
    "choices" JSON NOT NULL,
    "retired_at" TIMESTAMP   /* Since when it is asked no longer */,
    "survey_id" CHAR(36) NOT NULL REFERENCES "surveys" ("id") ON DELETE CASCADE
);
INSERT INTO "survey_questions" VALUES('01a229fc-28fc-7160-a6e5-abe85f9b9458',NULL,0,'How likely is it that you tell a friend?','SCORE_0_10','[]',NULL,'01a229fc-28fa-736c-b837-ae81bcf05234');
INSERT INTO "survey_questions" VALUES('01a229fc-28fc-7160-a6e5-abe959550461',NULL,1,'Why?','TEXT','[]',NULL,'01a229fc-28fa-736c-b837-ae81bcf05234');
CREATE TABLE "survey_responses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "order_id" CHAR(36)   /* Of the member's own: about which purchase */,
    "once_key" VARCHAR(80)  UNIQUE /* survey:order or survey:member, so that each answers once */,
    "answered_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "survey_id" CHAR(36) NOT NULL REFERENCES "surveys" ("id") ON DELETE CASCADE
);
INSERT INTO "survey_responses" VALUES('01a229fc-2903-746c-a0e3-aaa66293006b',NULL,'01a229fc-28fa-736c-b837-ae81bcf05234:01a229fc-1eea-737a-add1-5096fc2c0433','2026-01-10 09:00:00+00:00','01a229fc-1eea-737a-add1-5096fc2c0433','01a229fc-28fa-736c-b837-ae81bcf05234');
CREATE TABLE "surveys" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "translated_into" TEXT   /* The locales that translations are kept in, with spaces between them */,
    "title" VARCHAR(120) NOT NULL,
    "kind" VARCHAR(8) NOT NULL  /* NPS: NPS\nCSAT: CSAT\nCUSTOM: CUSTOM */,
    "points" INT NOT NULL  /* For taking part, whatever the answer */,
    "closes_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "surveys" VALUES('01a229fc-28fa-736c-b837-ae81bcf05234',NULL,'Would you tell a friend?','NPS',20,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "table_stamps" (
    "name" VARCHAR(60) NOT NULL  PRIMARY KEY,
    "stamp" VARCHAR(36) NOT NULL
);
INSERT INTO "table_stamps" VALUES('loyalty_programme','691956439aca755bb0630344e5acd6ad');
INSERT INTO "table_stamps" VALUES('earn_rules','60beda2b978f73d602baafb181eea9ea');
INSERT INTO "table_stamps" VALUES('earn_rule_versions','8265512b9ed6e8aaab63a247131d0a85');
INSERT INTO "table_stamps" VALUES('webhook_endpoints','e90531694b7ab570defa9d25523aabc0');
INSERT INTO "table_stamps" VALUES('loyalty_tiers','7c41234d791c18dd49c36d98b6994238');
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
, "key" VARCHAR(120)   /* Its folded form, by which it is known */);
INSERT INTO "tags" VALUES('01a229fc-2185-72cc-994f-39ba13d40fdf','grinding','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE, "is_muted" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a229fc-2186-7297-a808-7c7e4f0d1628',2,1,'2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-2181-77f9-b3f8-4cade2d77e76',0);
INSERT INTO "thread_readers" VALUES('01a229fc-21e5-714a-b721-7798ea56f8fd',2,1,'2026-01-10 09:00:00+00:00','01a229fc-1eea-737a-add1-5096fc2c0433','01a229fc-2181-77f9-b3f8-4cade2d77e76',0);
INSERT INTO "thread_readers" VALUES('01a229fc-24da-7591-a3c2-3a4efb2c8182',1,1,'2026-01-10 09:00:00+00:00','01a229fc-1eea-737a-add1-5096fc2c0433','01a229fc-24d4-7368-aa3e-cb88b622cd76',0);
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a229fc-2185-72cc-994f-39bb7bbefd8d',0,'01a229fc-2185-72cc-994f-39ba13d40fdf','01a229fc-2181-77f9-b3f8-4cade2d77e76');
CREATE TABLE "threads" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(120) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "kind" VARCHAR(12) NOT NULL  /* DISCUSSION: DISCUSSION\nQUESTION: QUESTION\nIDEA: IDEA\nANNOUNCEMENT: ANNOUNCEMENT */,
    "created_at" TIMESTAMP NOT NULL,
    "last_activity_at" TIMESTAMP NOT NULL,
    "last_post_number" INT NOT NULL  /* The highest number given so far; never reused */,
    "reply_count" INT NOT NULL  /* Visible posts after the first */,
    "view_count" INT NOT NULL,
    "score" INT NOT NULL  /* The first post's score */,
    "is_pinned" INT NOT NULL,
    "is_locked" INT NOT NULL,
    "is_solved" INT NOT NULL,
    "idea_status" VARCHAR(12)   /* OPEN: OPEN\nPLANNED: PLANNED\nIN_PROGRESS: IN_PROGRESS\nDONE: DONE\nDECLINED: DECLINED */,
    "state" VARCHAR(16) NOT NULL  /* VISIBLE: VISIBLE\nPENDING_REVIEW: PENDING_REVIEW\nHIDDEN: HIDDEN\nDELETED: DELETED */,
    "author_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "category_id" CHAR(36) NOT NULL REFERENCES "categories" ("id") ON DELETE RESTRICT,
    "product_id" CHAR(36) REFERENCES "products" ("id") ON DELETE SET NULL
, "locale" VARCHAR(12), "merged_into_id" CHAR(36) REFERENCES "threads" ("id") ON DELETE SET NULL, "pinned_until" TIMESTAMP, "lock_reason" VARCHAR(300)   /* For readers */);
INSERT INTO "threads" VALUES('01a229fc-2181-77f9-b3f8-4cade2d77e76','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',6,4,0,0,0,0,1,NULL,'VISIBLE','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-2161-70b5-808e-4cedd5922090',NULL,'en',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a229fc-24d4-7368-aa3e-cb88b622cd76','a-casino','A casino','DISCUSSION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'PENDING_REVIEW','01a229fc-1eea-737a-add1-5096fc2c0433','01a229fc-24a7-7586-93e3-3ef70296e58b',NULL,'de',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a229fc-25fc-703f-8b2a-82d34606dc2e','how-coarse','How coarse?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'DELETED','01a229fc-1eea-737a-add1-5096fc2c0433','01a229fc-25d2-76df-ba4e-abdd4c2018a9',NULL,'de','01a229fc-2181-77f9-b3f8-4cade2d77e76',NULL,NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-30 01:05:10.288051+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-30 01:05:10.325864+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-30 01:05:10.368656+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-30 01:05:10.468985+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-30 01:05:10.606886+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-30 01:05:10.663244+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-30 01:05:11.683356+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-30 01:05:11.784356+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-30 01:05:11.842712+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-30 01:05:11.891842+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-30 01:05:11.946004+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-30 01:05:12.008788+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-30 01:05:12.048389+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-30 01:05:12.091635+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-30 01:05:12.152206+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-30 01:05:12.242700+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-30 01:05:12.496159+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-30 01:05:12.615085+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-30 01:05:12.689284+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-30 01:05:12.759525+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-30 01:05:12.785259+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-30 01:05:12.806902+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-30 01:05:12.848751+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-30 01:05:12.883876+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-30 01:05:12.923947+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-30 01:05:12.949841+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-30 01:05:13.043694+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-30 01:05:13.067980+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-30 01:05:13.106656+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-30 01:05:13.153229+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-30 01:05:13.200982+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-30 01:05:13.380619+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-30 01:05:13.450772+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-30 01:05:13.513045+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-30 01:05:13.559786+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-30 01:05:13.615283+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-30 01:05:13.656911+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-11-30 01:05:13.701076+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-11-30 01:05:13.740128+00:00');
INSERT INTO "tortoise_migrations" VALUES(40,'portal','0040_shops_sign_people_on','2026-11-30 01:05:13.796468+00:00');
INSERT INTO "tortoise_migrations" VALUES(41,'portal','0041_sessions_are_refreshed','2026-11-30 01:05:14.510050+00:00');
INSERT INTO "tortoise_migrations" VALUES(42,'portal','0042_coupons_are_taken_back_from_their_shop','2026-11-30 01:05:14.541723+00:00');
INSERT INTO "tortoise_migrations" VALUES(43,'portal','0043_keys_for_shop_back_ends','2026-11-30 01:05:14.576950+00:00');
INSERT INTO "tortoise_migrations" VALUES(44,'portal','0044_tables_that_hardly_change_are_stamped','2026-11-30 01:05:14.616394+00:00');
INSERT INTO "tortoise_migrations" VALUES(45,'portal','0045_provider_sessions_end_together','2026-11-30 01:05:14.670069+00:00');
INSERT INTO "tortoise_migrations" VALUES(46,'portal','0046_votes_of_imports_are_kept','2026-11-30 01:05:14.784837+00:00');
INSERT INTO "tortoise_migrations" VALUES(47,'portal','0047_mailboxes_of_apple_are_one','2026-11-30 01:05:14.858665+00:00');
INSERT INTO "tortoise_migrations" VALUES(48,'portal','0048_texts_of_staff_are_translated','2026-11-30 01:05:15.061652+00:00');
INSERT INTO "tortoise_migrations" VALUES(49,'portal','0049_sessions_know_who_opened_them','2026-11-30 01:05:15.119143+00:00');
INSERT INTO "tortoise_migrations" VALUES(50,'portal','0050_muting_is_a_choice','2026-11-30 01:05:15.183697+00:00');
INSERT INTO "tortoise_migrations" VALUES(51,'portal','0051_threads_have_a_language','2026-11-30 01:05:15.288459+00:00');
INSERT INTO "tortoise_migrations" VALUES(52,'portal','0052_members_upload_pictures','2026-11-30 01:05:15.375170+00:00');
INSERT INTO "tortoise_migrations" VALUES(53,'portal','0053_words_are_indexed','2026-11-30 01:05:15.470189+00:00');
INSERT INTO "tortoise_migrations" VALUES(54,'portal','0054_posts_are_reacted_to_and_kept','2026-11-30 01:05:15.521134+00:00');
INSERT INTO "tortoise_migrations" VALUES(55,'portal','0055_merged_customers_are_found','2026-11-30 01:05:15.604935+00:00');
INSERT INTO "tortoise_migrations" VALUES(56,'portal','0056_products_are_reviewed','2026-11-30 01:05:15.669205+00:00');
INSERT INTO "tortoise_migrations" VALUES(57,'portal','0057_translations_go_with_their_things','2026-11-30 01:05:15.705624+00:00');
INSERT INTO "tortoise_migrations" VALUES(58,'portal','0058_decisions_are_complained_about','2026-11-30 01:05:15.754585+00:00');
INSERT INTO "tortoise_migrations" VALUES(59,'portal','0059_what_is_suspect_waits','2026-11-30 01:05:15.820860+00:00');
INSERT INTO "tortoise_migrations" VALUES(60,'portal','0060_notices_go_by_chosen_channels','2026-11-30 01:05:15.938080+00:00');
INSERT INTO "tortoise_migrations" VALUES(61,'portal','0061_posts_mention_members','2026-11-30 01:05:15.978266+00:00');
INSERT INTO "tortoise_migrations" VALUES(62,'portal','0062_threads_are_merged_and_split','2026-11-30 01:05:16.068421+00:00');
INSERT INTO "tortoise_migrations" VALUES(63,'portal','0063_one_form_of_a_word','2026-11-30 01:05:16.128067+00:00');
INSERT INTO "tortoise_migrations" VALUES(64,'portal','0064_referrals_are_weighed_by_what_they_have_in_common','2026-11-30 01:05:16.256845+00:00');
INSERT INTO "tortoise_migrations" VALUES(65,'portal','0065_categories_have_rights','2026-11-30 01:05:16.311331+00:00');
INSERT INTO "tortoise_migrations" VALUES(66,'portal','0066_deeds_that_caps_cut','2026-11-30 01:05:16.349956+00:00');
INSERT INTO "tortoise_migrations" VALUES(67,'portal','0067_moderators_share_their_work','2026-11-30 01:05:16.526532+00:00');
INSERT INTO "tortoise_migrations" VALUES(68,'portal','0068_releases_are_booked','2026-11-30 01:05:16.624033+00:00');
INSERT INTO "tortoise_migrations" VALUES(69,'portal','0069_points_are_told_once_a_month','2026-11-30 01:05:16.659932+00:00');
INSERT INTO "tortoise_migrations" VALUES(70,'portal','0070_welcomes_are_remembered','2026-11-30 01:05:16.715845+00:00');
INSERT INTO "tortoise_migrations" VALUES(71,'portal','0071_reviews_are_found','2026-11-30 01:05:16.782479+00:00');
INSERT INTO "tortoise_migrations" VALUES(72,'portal','0072_votes_and_contributions_are_fair','2026-11-30 01:05:17.660821+00:00');
INSERT INTO "tortoise_migrations" VALUES(73,'portal','0073_campaigns_give_coupons_in_steps','2026-11-30 01:05:17.832487+00:00');
INSERT INTO "tortoise_migrations" VALUES(74,'portal','0074_drafts_are_kept','2026-11-30 01:05:17.889763+00:00');
INSERT INTO "tortoise_migrations" VALUES(75,'portal','0075_releases_remember_who_saw_them','2026-11-30 01:05:17.989592+00:00');
INSERT INTO "tortoise_migrations" VALUES(76,'portal','0076_categories_are_archived','2026-11-30 01:05:18.111255+00:00');
INSERT INTO "tortoise_migrations" VALUES(77,'portal','0077_customers_are_asked','2026-11-30 01:05:18.165561+00:00');
CREATE TABLE "translations" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(40) NOT NULL,
    "thing_id" CHAR(36) NOT NULL,
    "field" VARCHAR(40) NOT NULL,
    "locale" VARCHAR(12) NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "original" TEXT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_translation_thing_i_c124aa" UNIQUE ("thing_id", "field", "locale")
);
INSERT INTO "translations" VALUES('01a229fc-1e34-737e-848a-1b2c2911b537','Reward','01a229fc-1e1f-76c7-aadf-e86ef8936e6e','title','de','Fünf Euro geschenkt',NULL,'Five euros off','2026-01-10 09:00:00+00:00');
CREATE TABLE "used_sign_on_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "jti_hash" VARCHAR(64) NOT NULL,
    "forget_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_used_sign_o_provide_eeaba4" UNIQUE ("provider_id", "jti_hash")
);
INSERT INTO "used_sign_on_tokens" VALUES('01a229fc-1f56-71bd-baec-f4db0a5fbde6','00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2','2026-01-10 09:02:00+00:00','01a229fc-1f29-76fd-b7a7-22fafad2ebf7');
CREATE TABLE "void_acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL UNIQUE REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "void_acceptances" VALUES('01a229fc-25a7-73cb-b63e-b8f4bace90da','01a229fc-2578-716f-afa0-5780a84e0e03','01a229fc-2529-72b3-b533-078de71a94d6');
CREATE TABLE "void_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_void_votes_post_id_dd0a33" UNIQUE ("post_id", "member_id")
);
INSERT INTO "void_votes" VALUES('01a229fc-2582-77af-8f54-a4d96990185f',1,'2026-01-10 09:00:00+00:00','01a229fc-2578-716f-afa0-5780a84e0e03','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-2529-72b3-b533-078de71a94d6');
CREATE TABLE "vote_changes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "author_id" CHAR(36)   /* Who had written it then */,
    "previous" SMALLINT NOT NULL,
    "value" SMALLINT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "vote_changes" VALUES('01a229fc-22e4-73a4-9cdd-02967be83600','01a229fc-1eea-737a-add1-5096fc2c0433',0,1,'2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-21e4-76db-b6b1-baae00e800f7');
INSERT INTO "vote_changes" VALUES('01a229fc-2555-701b-b3c5-dd611844a142','01a229fc-1eea-737a-add1-5096fc2c0433',0,1,'2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-2529-72b3-b533-078de71a94d6');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a229fc-22e4-73a4-9cdd-0295f70bab31',1,'2026-01-10 09:00:00+00:00','01a229fc-1e48-74bb-b44b-70e50f6e153f','01a229fc-21e4-76db-b6b1-baae00e800f7');
CREATE TABLE "webhook_deliveries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "message_id" VARCHAR(60) NOT NULL,
    "topic" VARCHAR(40) NOT NULL,
    "body" TEXT NOT NULL,
    "state" VARCHAR(10) NOT NULL  /* WAITING: WAITING\nDELIVERED: DELIVERED\nFAILED: FAILED */,
    "attempts" SMALLINT NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "taken_until" TIMESTAMP,
    "status" SMALLINT,
    "answer" VARCHAR(500),
    "created_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "endpoint_id" CHAR(36) NOT NULL REFERENCES "webhook_endpoints" ("id") ON DELETE CASCADE, "taken_by" CHAR(36),
    CONSTRAINT "uid_webhook_del_endpoin_cea01a" UNIQUE ("endpoint_id", "message_id")
);
INSERT INTO "webhook_deliveries" VALUES('01a229fc-2c8a-7301-aaa6-c5f60f7aa199','msg_01a229fc2c8a7301aaa6c5f5e75427aa','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoin8Hkh0u7RLcOUPbhU_","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a229fc-2a8f-7511-b82a-1d0adfc94226',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a229fc-2cc5-7182-88cf-c2f6989b86d5','msg_01a229fc2cc5718288cfc2f51f48d309','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoin8KUVy27vHvddaJrGg","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a229fc-2a8f-7511-b82a-1d0adfc94226',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a229fc-2d76-766c-9096-2cb8d8c1013d','msg_01a229fc2d76766c90962cb755812a41','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoin8Hkh0u7RLcOUPbhU_","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a229fc-2a8f-7511-b82a-1d0adfc94226',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a229fc-2d86-7376-b878-7133964b422d','msg_01a229fc2d867376b8787132cdf445d4','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoin8LUdzcpGaz6t2E274","memberId":"tdABoin8Hkh0u7RLcOUPbhU_","rewardId":"UCQBoin8Hh92x6rf6G74k25u","couponCode":"YHDW-25F1-5HFY-BD3K","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a229fc-2a8f-7511-b82a-1d0adfc94226',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a229fc-2db0-772c-bd8e-e8a72ee3250e','msg_01a229fc2db0772cbd8ee8a600589ee1','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoin8Hupzeq3RUJb8LAQz","available":134,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a229fc-2a8f-7511-b82a-1d0adfc94226',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a229fc-2e23-76bd-8568-c54c7ec9e0f4','msg_01a229fc2e2376bd8568c54b83a8899e','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoin8LgtwqofT5ODcvC7T","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a229fc-2a8f-7511-b82a-1d0adfc94226',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a229fc-2e70-764e-952a-2f167b5ee7e0','msg_01a229fc2e70764e952a2f15267d3e16','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoin8LgtwqofT5ODcvC7T","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a229fc-2a8f-7511-b82a-1d0adfc94226',NULL);
CREATE TABLE "webhook_endpoints" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "url" VARCHAR(500) NOT NULL,
    "description" VARCHAR(200) NOT NULL,
    "topics" JSON NOT NULL,
    "sealed_secret" VARCHAR(300) NOT NULL,
    "sealed_previous" VARCHAR(300),
    "previous_until" TIMESTAMP,
    "is_active" INT NOT NULL,
    "disabled_because" VARCHAR(300),
    "failing_since" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "webhook_endpoints" VALUES('01a229fc-2a8f-7511-b82a-1d0adfc94226','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrDMvRBZ0ISnriDAZv0u-bOhb3RSi3rbYqeJcPH-OsohSSq9tA6WIxDmhVoS3zNr9LrbX_Q9b9rX13tFTBHUgYHDQWjHT5opJHB4y_Vz_iiTf8TjNnh3s0ZYSDkuvdjGmPocHrjQYjopsw-9KOGs8XI2cTWg==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "welcomed" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "member_id" CHAR(36)   /* Who had it; nobody once they are erased */,
    "kept_until" TIMESTAMP   /* Set when they are erased */
);
INSERT INTO "welcomed" VALUES('01a229fc-1f75-76c9-94e8-341f798e2e6d','c7699150cf043d66ffc4ef3473631f3247138c6de7d67d71482274554344c20d','01a229fc-1f59-7725-86ba-1522a14aacfa',NULL);
CREATE INDEX "idx_members_mailbox_273c32" ON "members" ("mailbox_key");
CREATE INDEX "members_by_joining" ON "members" ("joined_at", "id");
CREATE INDEX "account_tokens_of_member" ON "account_tokens" ("member_id", "purpose");
CREATE INDEX "audit_entries_by_time" ON "audit_entries" ("at", "id");
CREATE INDEX "audit_entries_of_target" ON "audit_entries" ("target_id", "at");
CREATE INDEX "moderation_queue" ON "moderation_cases" ("state", "created_at", "id");
CREATE INDEX "moderation_cases_of_target" ON "moderation_cases" ("target_id");
CREATE INDEX "consents_of_member" ON "consents" ("member_id", "purpose");
CREATE INDEX "idx_customers_email_k_d4c974" ON "customers" ("email_key");
CREATE INDEX "notifications_of_member" ON "notifications" ("member_id", "created_at", "id");
CREATE INDEX "products_by_title" ON "products" ("title", "id");
CREATE INDEX "order_lines_of_product" ON "order_lines" ("product_id");
CREATE INDEX "referral_codes_of_owner" ON "referral_codes" ("owner_id", "created_at");
CREATE INDEX "referrals_of_referrer" ON "referrals" ("referrer_id", "created_at", "id");
CREATE INDEX "referrals_due" ON "referrals" ("state", "rewards_due_at");
CREATE INDEX "referrals_to_expire" ON "referrals" ("state", "expires_at");
CREATE INDEX "referrals_of_order" ON "referrals" ("order_id");
CREATE INDEX "idx_referral_vi_expires_d8fe63" ON "referral_visits" ("expires_at");
CREATE INDEX "releases_by_creation" ON "releases" ("created_at", "id");
CREATE INDEX "reports_of_case" ON "moderation_reports" ("case_id", "created_at");
CREATE INDEX "sessions_of_member" ON "sessions" ("member_id", "created_at");
CREATE INDEX "threads_by_activity" ON "threads" ("last_activity_at", "id");
CREATE INDEX "threads_by_creation" ON "threads" ("created_at", "id");
CREATE INDEX "threads_by_score" ON "threads" ("score", "id");
CREATE INDEX "threads_by_replies" ON "threads" ("reply_count", "id");
CREATE INDEX "threads_of_category" ON "threads" ("category_id", "is_pinned", "last_activity_at", "id");
CREATE INDEX "threads_of_product" ON "threads" ("product_id", "last_activity_at", "id");
CREATE INDEX "threads_of_author" ON "threads" ("author_id", "created_at", "id");
CREATE INDEX "posts_of_author" ON "posts" ("author_id", "created_at", "id");
CREATE INDEX "acceptances_of_post" ON "acceptances" ("post_id");
CREATE INDEX "acceptances_by_time" ON "acceptances" ("accepted_at");
CREATE INDEX "post_revisions_of_post" ON "post_revisions" ("post_id", "edited_at");
CREATE INDEX "threads_followed" ON "thread_readers" ("member_id", "follows");
CREATE INDEX "threads_of_tag" ON "thread_tags" ("tag_id", "thread_id");
CREATE INDEX "loyalty_accounts_of_tier" ON "loyalty_accounts" ("tier_id");
CREATE INDEX "loyalty_accounts_to_review" ON "loyalty_accounts" ("tier_review_at");
CREATE INDEX "loyalty_accounts_by_earnings" ON "loyalty_accounts" ("lifetime_earned");
CREATE INDEX "release_windows_due" ON "release_windows" ("announced_at", "opens_at");
CREATE INDEX "rewards_by_cost" ON "rewards" ("cost", "id");
CREATE INDEX "redemptions_of_member" ON "redemptions" ("member_id", "created_at", "id");
CREATE INDEX "redemptions_to_expire" ON "redemptions" ("state", "expires_at");
CREATE INDEX "tier_periods_of_account" ON "loyalty_tier_periods" ("account_id", "began_at");
CREATE INDEX "points_transfers_of_source" ON "points_transfers" ("source_id", "kind");
CREATE INDEX "points_transfers_of_award" ON "points_transfers" ("award_id");
CREATE INDEX "points_transfers_of_account" ON "points_transfers" ("account_id", "occurred_at");
CREATE INDEX "points_transfers_by_time" ON "points_transfers" ("occurred_at");
CREATE INDEX "points_lots_of_account" ON "points_lots" ("account_id", "state", "expires_at");
CREATE INDEX "points_lots_to_release" ON "points_lots" ("state", "available_at");
CREATE INDEX "points_lots_to_expire" ON "points_lots" ("state", "expires_at");
CREATE INDEX "points_draws_of_lot" ON "points_draws" ("lot_id");
CREATE INDEX "votes_by_time" ON "votes" ("cast_at");
CREATE TRIGGER points_transfers_no_update BEFORE UPDATE ON points_transfers
            
            BEGIN SELECT RAISE(ABORT, 'points_transfers is written once'); END;
CREATE TRIGGER points_transfers_no_delete BEFORE DELETE ON points_transfers
            
            BEGIN SELECT RAISE(ABORT, 'points_transfers is written once'); END;
CREATE TRIGGER points_draws_no_update BEFORE UPDATE ON points_draws
            
            BEGIN SELECT RAISE(ABORT, 'points_draws is written once'); END;
CREATE TRIGGER points_draws_no_delete BEFORE DELETE ON points_draws
            
            BEGIN SELECT RAISE(ABORT, 'points_draws is written once'); END;
CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
            WHEN NOT (NEW.actor_id IS NULL AND NEW.id IS OLD.id AND NEW.action IS OLD.action AND NEW.target_type IS OLD.target_type AND NEW.target_id IS OLD.target_id AND NEW.detail IS OLD.detail AND NEW.at IS OLD.at)
            BEGIN SELECT RAISE(ABORT, 'audit_entries is written once'); END;
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
            
            BEGIN SELECT RAISE(ABORT, 'audit_entries is written once'); END;
CREATE TRIGGER points_extensions_no_update BEFORE UPDATE ON points_extensions BEGIN SELECT RAISE(ABORT, 'points_extensions is written once'); END;
CREATE TRIGGER points_extensions_no_delete BEFORE DELETE ON points_extensions BEGIN SELECT RAISE(ABORT, 'points_extensions is written once'); END;
CREATE INDEX "data_exports_of_member" ON "data_exports" ("member_id", "created_at");
CREATE INDEX "shop_deliveries_due" ON "shop_deliveries" ("state", "due_at");
CREATE INDEX "shop_deliveries_by_time" ON "shop_deliveries" ("received_at", "id");
CREATE INDEX "webhook_deliveries_of_endpoint" ON "webhook_deliveries" ("endpoint_id", "created_at", "id");
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" ("state", "due_at");
CREATE INDEX "webhook_deliveries_by_time" ON "webhook_deliveries" ("created_at");
CREATE INDEX "orders_of_customer" ON "orders" ("customer_id", "placed_at");
CREATE INDEX "orders_by_time" ON "orders" ("placed_at", "id");
CREATE INDEX "refunds_awaiting_order" ON "refunds" ("source", "order_external_id");
CREATE INDEX "refunds_of_order" ON "refunds" ("order_id");
CREATE INDEX "outbox_due_by_topic" ON "outbox" ("state", "topic", "due_at");
CREATE INDEX "members_of_state" ON "members" ("state", "joined_at");
CREATE INDEX "customers_of_member" ON "customers" ("member_id");
CREATE INDEX "votes_of_member" ON "votes" ("member_id");
CREATE INDEX "notifications_by_actor" ON "notifications" ("actor_id");
CREATE INDEX "reward_uses_of_member" ON "reward_uses" ("member_id");
CREATE INDEX "shares_by_time" ON "shares" ("created_at");
CREATE INDEX "referral_visits_to_forget" ON "referral_visits" ("expires_at");
CREATE INDEX "data_exports_to_forget" ON "data_exports" ("expires_at");
CREATE INDEX "shop_deliveries_to_clear" ON "shop_deliveries" ("finished_at") WHERE (body IS NOT NULL) = true;
CREATE INDEX "access_grants_of_key" ON "access_grants" ("key", "member_id");
CREATE INDEX "live_events_of_topic" ON "live_events" ("topic", "number");
CREATE INDEX "coupon_claims_of_order" ON "coupon_claims" ("order_id");
CREATE INDEX "coupon_cases_of_coupon" ON "coupon_cases" ("redemption_id", "order_id");
CREATE INDEX "coupon_cases_by_time" ON "coupon_cases" ("opened_at", "id");
CREATE INDEX "exchange_rates_by_day" ON "exchange_rates" ("day", "currency");
CREATE INDEX "shop_deliveries_of_shop" ON "shop_deliveries" ("source", "received_at");
CREATE INDEX "customer_data_requests_by_time" ON "customer_data_requests" ("asked_at", "id");
CREATE INDEX "customer_data_requests_of_address" ON "customer_data_requests" ("email_key");
CREATE INDEX "loyalty_accounts_by_edition" ON "loyalty_accounts" ("heeds_edition");
CREATE INDEX "idempotency_keys_of_verb" ON "idempotency_keys" ("verb", "idempotency_key");
CREATE INDEX "orders_by_external_id" ON "orders" ("external_id");
CREATE INDEX "orders_by_number" ON "orders" ("number");
CREATE INDEX "redemptions_of_order" ON "redemptions" ("order_external_id");
CREATE INDEX "coupon_cases_by_state" ON "coupon_cases" ("state", "opened_at", "id");
CREATE INDEX "customer_data_requests_due" ON "customer_data_requests" ("due_at") WHERE (answered_at IS NULL) = true;
CREATE INDEX "external_identities_of_member" ON "external_identities" ("member_id");
CREATE INDEX "used_sign_on_tokens_by_end" ON "used_sign_on_tokens" ("forget_at");
CREATE UNIQUE INDEX "uid_sessions_refresh_565588" ON "sessions" ("refresh_family_hash");
CREATE INDEX "redemptions_being_withdrawn" ON "redemptions" ("withdrawing_since") WHERE (withdrawing_since IS NOT NULL) = true;
CREATE INDEX "api_keys_by_age" ON "api_keys" ("created_at", "id");
CREATE TRIGGER loyalty_programme_stamped_on_insert AFTER INSERT
            ON loyalty_programme BEGIN DELETE FROM table_stamps WHERE name = 'loyalty_programme'; INSERT INTO table_stamps (name, stamp) VALUES ('loyalty_programme', lower(hex(randomblob(16)))); END;
CREATE TRIGGER loyalty_programme_stamped_on_update AFTER UPDATE
            ON loyalty_programme BEGIN DELETE FROM table_stamps WHERE name = 'loyalty_programme'; INSERT INTO table_stamps (name, stamp) VALUES ('loyalty_programme', lower(hex(randomblob(16)))); END;
CREATE TRIGGER loyalty_programme_stamped_on_delete AFTER DELETE
            ON loyalty_programme BEGIN DELETE FROM table_stamps WHERE name = 'loyalty_programme'; INSERT INTO table_stamps (name, stamp) VALUES ('loyalty_programme', lower(hex(randomblob(16)))); END;
CREATE TRIGGER loyalty_tiers_stamped_on_insert AFTER INSERT
            ON loyalty_tiers BEGIN DELETE FROM table_stamps WHERE name = 'loyalty_tiers'; INSERT INTO table_stamps (name, stamp) VALUES ('loyalty_tiers', lower(hex(randomblob(16)))); END;
CREATE TRIGGER loyalty_tiers_stamped_on_update AFTER UPDATE
            ON loyalty_tiers BEGIN DELETE FROM table_stamps WHERE name = 'loyalty_tiers'; INSERT INTO table_stamps (name, stamp) VALUES ('loyalty_tiers', lower(hex(randomblob(16)))); END;
CREATE TRIGGER loyalty_tiers_stamped_on_delete AFTER DELETE
            ON loyalty_tiers BEGIN DELETE FROM table_stamps WHERE name = 'loyalty_tiers'; INSERT INTO table_stamps (name, stamp) VALUES ('loyalty_tiers', lower(hex(randomblob(16)))); END;
CREATE TRIGGER earn_rules_stamped_on_insert AFTER INSERT
            ON earn_rules BEGIN DELETE FROM table_stamps WHERE name = 'earn_rules'; INSERT INTO table_stamps (name, stamp) VALUES ('earn_rules', lower(hex(randomblob(16)))); END;
CREATE TRIGGER earn_rules_stamped_on_update AFTER UPDATE
            ON earn_rules BEGIN DELETE FROM table_stamps WHERE name = 'earn_rules'; INSERT INTO table_stamps (name, stamp) VALUES ('earn_rules', lower(hex(randomblob(16)))); END;
CREATE TRIGGER earn_rules_stamped_on_delete AFTER DELETE
            ON earn_rules BEGIN DELETE FROM table_stamps WHERE name = 'earn_rules'; INSERT INTO table_stamps (name, stamp) VALUES ('earn_rules', lower(hex(randomblob(16)))); END;
CREATE TRIGGER earn_rule_versions_stamped_on_insert AFTER INSERT
            ON earn_rule_versions BEGIN DELETE FROM table_stamps WHERE name = 'earn_rule_versions'; INSERT INTO table_stamps (name, stamp) VALUES ('earn_rule_versions', lower(hex(randomblob(16)))); END;
CREATE TRIGGER earn_rule_versions_stamped_on_update AFTER UPDATE
            ON earn_rule_versions BEGIN DELETE FROM table_stamps WHERE name = 'earn_rule_versions'; INSERT INTO table_stamps (name, stamp) VALUES ('earn_rule_versions', lower(hex(randomblob(16)))); END;
CREATE TRIGGER earn_rule_versions_stamped_on_delete AFTER DELETE
            ON earn_rule_versions BEGIN DELETE FROM table_stamps WHERE name = 'earn_rule_versions'; INSERT INTO table_stamps (name, stamp) VALUES ('earn_rule_versions', lower(hex(randomblob(16)))); END;
CREATE TRIGGER webhook_endpoints_stamped_on_insert AFTER INSERT
            ON webhook_endpoints BEGIN DELETE FROM table_stamps WHERE name = 'webhook_endpoints'; INSERT INTO table_stamps (name, stamp) VALUES ('webhook_endpoints', lower(hex(randomblob(16)))); END;
CREATE TRIGGER webhook_endpoints_stamped_on_update AFTER UPDATE OF topics, is_active
            ON webhook_endpoints BEGIN DELETE FROM table_stamps WHERE name = 'webhook_endpoints'; INSERT INTO table_stamps (name, stamp) VALUES ('webhook_endpoints', lower(hex(randomblob(16)))); END;
CREATE TRIGGER webhook_endpoints_stamped_on_delete AFTER DELETE
            ON webhook_endpoints BEGIN DELETE FROM table_stamps WHERE name = 'webhook_endpoints'; INSERT INTO table_stamps (name, stamp) VALUES ('webhook_endpoints', lower(hex(randomblob(16)))); END;
CREATE INDEX "provider_sessions_of_subject" ON "provider_sessions" ("provider_id", "subject");
CREATE INDEX "translations_of_kind" ON "translations" ("kind", "locale", "field");
CREATE INDEX "threads_of_language" ON "threads" ("locale", "last_activity_at", "id");
CREATE INDEX "pictures_by_use" ON "pictures" ("used_at");
CREATE INDEX "picture_uses_by_place" ON "picture_uses" ("shown_by");
CREATE INDEX "search_entries_of_kind" ON "search_entries" ("kind", "thing_id");
CREATE INDEX "search_words_by_documents" ON "search_words" ("documents");
CREATE TRIGGER search_entries_indexed_on_insert AFTER INSERT ON search_entries BEGIN INSERT INTO search_entries_fts (rowid, title, body) VALUES (new.number, new.title, new.body); END;
CREATE TRIGGER search_entries_indexed_on_delete AFTER DELETE ON search_entries BEGIN INSERT INTO search_entries_fts (search_entries_fts, rowid, title, body) VALUES ('delete', old.number, old.title, old.body); END;
CREATE TRIGGER search_entries_indexed_on_update AFTER UPDATE OF title, body ON search_entries BEGIN INSERT INTO search_entries_fts (search_entries_fts, rowid, title, body) VALUES ('delete', old.number, old.title, old.body); INSERT INTO search_entries_fts (rowid, title, body) VALUES (new.number, new.title, new.body); END;
CREATE TRIGGER search_words_indexed_on_insert AFTER INSERT ON search_words BEGIN INSERT INTO search_words_fts (rowid, keys) VALUES (new.number, new.keys); END;
CREATE TRIGGER search_words_indexed_on_delete AFTER DELETE ON search_words BEGIN INSERT INTO search_words_fts (search_words_fts, rowid, keys) VALUES ('delete', old.number, old.keys); END;
CREATE TRIGGER search_words_indexed_on_update AFTER UPDATE OF keys ON search_words BEGIN INSERT INTO search_words_fts (search_words_fts, rowid, keys) VALUES ('delete', old.number, old.keys); INSERT INTO search_words_fts (rowid, keys) VALUES (new.number, new.keys); END;
CREATE TRIGGER threads_searched_on_insert AFTER INSERT
            ON threads BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Thread', new.id); END;
CREATE TRIGGER threads_searched_on_update AFTER UPDATE OF title, state
            ON threads BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Thread', new.id); END;
CREATE TRIGGER threads_searched_on_delete AFTER DELETE
            ON threads BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Thread', old.id); END;
CREATE TRIGGER posts_searched_on_insert AFTER INSERT
            ON posts BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Post', new.id); INSERT INTO search_changes (kind, thing_id) SELECT 'Thread', new.thread_id WHERE new.number = 1; END;
CREATE TRIGGER posts_searched_on_update AFTER UPDATE OF body_html, state, thread_id, number
            ON posts BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Post', new.id); INSERT INTO search_changes (kind, thing_id) SELECT 'Thread', new.thread_id WHERE new.number = 1; END;
CREATE TRIGGER posts_searched_on_delete AFTER DELETE
            ON posts BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Post', old.id); INSERT INTO search_changes (kind, thing_id) SELECT 'Thread', old.thread_id WHERE old.number = 1; END;
CREATE TRIGGER thread_tags_searched_on_insert AFTER INSERT
            ON thread_tags BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Thread', new.thread_id); END;
CREATE TRIGGER thread_tags_searched_on_update AFTER UPDATE OF thread_id, tag_id
            ON thread_tags BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Thread', new.thread_id); END;
CREATE TRIGGER thread_tags_searched_on_delete AFTER DELETE
            ON thread_tags BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Thread', old.thread_id); END;
CREATE TRIGGER products_searched_on_insert AFTER INSERT
            ON products BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Product', new.id); END;
CREATE TRIGGER products_searched_on_update AFTER UPDATE OF sku, title, description, product_type, categories, is_active
            ON products BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Product', new.id); END;
CREATE TRIGGER products_searched_on_delete AFTER DELETE
            ON products BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Product', old.id); END;
CREATE TRIGGER releases_searched_on_insert AFTER INSERT
            ON releases BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Exclusive', new.id); END;
CREATE TRIGGER releases_searched_on_update AFTER UPDATE OF title, teaser
            ON releases BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Exclusive', new.id); END;
CREATE TRIGGER releases_searched_on_delete AFTER DELETE
            ON releases BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Exclusive', old.id); END;
CREATE TRIGGER members_searched_on_insert AFTER INSERT
            ON members BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Member', new.id); END;
CREATE TRIGGER members_searched_on_update AFTER UPDATE OF handle, display_name, state
            ON members BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Member', new.id); END;
CREATE TRIGGER members_searched_on_delete AFTER DELETE
            ON members BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Member', old.id); END;
CREATE TRIGGER translations_searched_on_insert AFTER INSERT
            ON translations BEGIN INSERT INTO search_changes (kind, thing_id) VALUES (new.kind, new.thing_id); END;
CREATE TRIGGER translations_searched_on_update AFTER UPDATE OF text, thing_id
            ON translations BEGIN INSERT INTO search_changes (kind, thing_id) VALUES (new.kind, new.thing_id); END;
CREATE TRIGGER translations_searched_on_delete AFTER DELETE
            ON translations BEGIN INSERT INTO search_changes (kind, thing_id) VALUES (old.kind, old.thing_id); END;
CREATE INDEX "reactions_of_member" ON "post_reactions" ("member_id");
CREATE INDEX "bookmarks_of_member" ON "bookmarks" ("member_id", "id");
CREATE INDEX "customers_merged_into" ON "customers" ("merged_into_id");
CREATE INDEX "reviews_of_product" ON "reviews" ("product_id", "created_at", "id");
CREATE INDEX "reviews_by_stars" ON "reviews" ("product_id", "state", "rating", "is_incentivised");
CREATE INDEX "reviews_of_author" ON "reviews" ("author_id", "created_at", "id");
CREATE INDEX "review_revisions_of_review" ON "review_revisions" ("review_id", "edited_at");
CREATE INDEX "review_votes_of_member" ON "review_votes" ("member_id");
CREATE TRIGGER categories_untranslated AFTER DELETE ON categories BEGIN DELETE FROM translations WHERE thing_id = old.id; END;
CREATE TRIGGER products_untranslated AFTER DELETE ON products BEGIN DELETE FROM translations WHERE thing_id = old.id; END;
CREATE TRIGGER loyalty_programme_untranslated AFTER DELETE ON loyalty_programme BEGIN DELETE FROM translations WHERE thing_id = old.id; END;
CREATE TRIGGER loyalty_tiers_untranslated AFTER DELETE ON loyalty_tiers BEGIN DELETE FROM translations WHERE thing_id = old.id; END;
CREATE TRIGGER earn_rules_untranslated AFTER DELETE ON earn_rules BEGIN DELETE FROM translations WHERE thing_id = old.id; END;
CREATE TRIGGER rewards_untranslated AFTER DELETE ON rewards BEGIN DELETE FROM translations WHERE thing_id = old.id; END;
CREATE TRIGGER referral_campaigns_untranslated AFTER DELETE ON referral_campaigns BEGIN DELETE FROM translations WHERE thing_id = old.id; END;
CREATE TRIGGER releases_untranslated AFTER DELETE ON releases BEGIN DELETE FROM translations WHERE thing_id = old.id; END;
CREATE INDEX "appeals_of_decision" ON "moderation_appeals" ("decision_id", "created_at");
CREATE INDEX "notifications_to_mail" ON "notifications" ("mail_due_at");
CREATE INDEX "notifications_to_digest" ON "notifications" ("digest_due_at");
CREATE INDEX "mentions_of_member" ON "post_mentions" ("member_id");
CREATE INDEX "threads_merged_into" ON "threads" ("merged_into_id");
CREATE INDEX "threads_pinned_until" ON "threads" ("pinned_until");
CREATE INDEX "moved_posts_of_post" ON "moved_posts" ("post_id");
CREATE UNIQUE INDEX "uid_tags_key_c4dd78" ON "tags" ("key");
CREATE INDEX "orders_by_payment" ON "orders" ("payment_hash");
CREATE INDEX "orders_by_address" ON "orders" ("address_hash");
CREATE INDEX "orders_by_buyer" ON "orders" ("source", "buyer_number");
CREATE INDEX "sign_up_traces_of_network" ON "sign_up_traces" ("network_hash", "created_at");
CREATE INDEX "sign_up_traces_to_forget" ON "sign_up_traces" ("created_at");
CREATE INDEX "category_rights_of_holder" ON "category_rights" ("holder", "ability");
CREATE INDEX "moderation_cases_of_assignee" ON "moderation_cases" ("assignee_id", "state");
CREATE INDEX "release_bookings_in_line" ON "release_bookings" ("release_id", "placed_at", "asked_at");
CREATE INDEX "release_bookings_of_member" ON "release_bookings" ("member_id");
CREATE INDEX "release_bookings_held" ON "release_bookings" ("held_until");
CREATE INDEX "consents_by_next_mail" ON "consents" ("next_mail_at");
CREATE INDEX "welcomed_of_member" ON "welcomed" ("member_id");
CREATE INDEX "welcomed_kept_until" ON "welcomed" ("kept_until");
CREATE INDEX "reviews_by_time" ON "reviews" ("created_at", "id");
CREATE TRIGGER reviews_searched_on_insert AFTER INSERT ON reviews BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Review', new.id); END;
CREATE TRIGGER reviews_searched_on_update AFTER UPDATE OF title, body_html, reply_html, state ON reviews BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Review', new.id); END;
CREATE TRIGGER reviews_searched_on_delete AFTER DELETE ON reviews BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Review', old.id); END;
CREATE INDEX "vote_changes_of_member" ON "vote_changes" ("member_id", "changed_at");
CREATE INDEX "vote_changes_of_post" ON "vote_changes" ("post_id");
CREATE INDEX "vote_changes_by_time" ON "vote_changes" ("changed_at");
CREATE INDEX "fair_play_looks_due" ON "fair_play_looks" ("due_at");
CREATE INDEX "fair_play_findings_by_time" ON "fair_play_findings" ("found_at", "id");
CREATE INDEX "fair_play_suspects_of_member" ON "fair_play_suspects" ("member_id");
CREATE INDEX "void_votes_of_finding" ON "void_votes" ("finding_id");
CREATE INDEX "void_votes_of_member" ON "void_votes" ("member_id");
CREATE INDEX "void_acceptances_of_finding" ON "void_acceptances" ("finding_id");
CREATE INDEX "drafts_of_member" ON "drafts" ("member_id", "saved_at", "id");
CREATE INDEX "drafts_by_time" ON "drafts" ("saved_at");
CREATE INDEX "release_versions_of_release" ON "release_versions" ("release_id", "saved_at");
CREATE INDEX "release_versions_of_author" ON "release_versions" ("saved_by_id");
CREATE INDEX "surveys_by_time" ON "surveys" ("created_at", "id");
CREATE INDEX "survey_questions_of_survey" ON "survey_questions" ("survey_id", "position");
CREATE INDEX "survey_responses_of_survey" ON "survey_responses" ("survey_id", "answered_at", "id");
CREATE INDEX "survey_responses_of_member" ON "survey_responses" ("member_id", "answered_at", "id");
CREATE INDEX "survey_responses_by_time" ON "survey_responses" ("answered_at");
CREATE INDEX "survey_answers_of_question" ON "survey_answers" ("question_id", "score");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',77);
INSERT INTO "sqlite_sequence" VALUES('search_changes',34);
INSERT INTO "sqlite_sequence" VALUES('search_entries',16);
INSERT INTO "sqlite_sequence" VALUES('search_words',50);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
CREATE VIRTUAL TABLE search_entries_fts USING fts5(title, body, content='search_entries',
        content_rowid='number', tokenize='ascii', detail='column');
INSERT INTO search_entries_fts(search_entries_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE search_words_fts USING fts5(keys, content='search_words',
        content_rowid='number', tokenize='ascii', detail='none');
INSERT INTO search_words_fts(search_words_fts) VALUES ('rebuild');
