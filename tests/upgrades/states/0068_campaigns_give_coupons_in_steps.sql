BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a22968-95af-708c-a35a-02364c2124de','2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-9590-76d3-af45-64a73a5e80bc','01a22968-9556-7210-a003-ec54b1e2a013');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a22968-974a-7553-b992-9b6cc1546af4','tier:silver','2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa');
INSERT INTO "access_grants" VALUES('01a22968-9939-7328-b0ea-86c02edaf322','tier:silver','2026-01-30 09:00:00+00:00','01a22968-978a-7525-9b2b-6507205584b6');
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
INSERT INTO "account_tokens" VALUES('01a22968-919d-707d-a35d-6aac7f74030b','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22968-9188-7566-8dc3-32a414158c05');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a22968-8fed-76c4-a959-c2ed902f82db','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a22968-988d-7547-83c4-b3ea895ba944','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
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
INSERT INTO "api_keys" VALUES('01a22968-9849-731b-a850-8b041d769ba0','The till','["ORDERS_WRITE"]','portal_key_In65RD','958cbed265fed150ecb212ddbde3812788526643bf4c5214765c9e5be7278794','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "api_key_id" CHAR(36)   /* The API key that did it, where no person did */);
INSERT INTO "audit_entries" VALUES('01a22968-8fa5-754f-94ea-06244b683030','programme.save','Program','01a22968-8fa3-7049-92f3-06d53a39ca12','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22968-8fb8-7117-b273-3ce1867e4e37','tier.save','Tier','01a22968-8fb7-7417-b9cf-441866052bd7','silver','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22968-9024-75b9-ab10-ccfaf0d1d16f','translations.save','Reward','01a22968-900c-776c-9b66-f134f66c99bc','de: title','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22968-9124-70a0-b0e9-6fb49f130188','identity_provider.save','IdentityProvider','01a22968-9124-70a0-b0e9-6fb3029d5af1','shop','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22968-9147-7481-854c-7a565376dc84','identity_provider.save','IdentityProvider','01a22968-9146-7101-a17b-0987003b098b','login','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22968-95f1-736c-97fd-5c09d6ab094d','reply.save','SavedReply','01a22968-95f1-736c-97fd-5c087372bcaf','Advertising','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22968-9655-707e-9f55-56278ce84659','case.decide','ModerationCase','01a22968-95f5-74a9-a006-57bc6762b8ba','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a22968-960b-7214-8a18-3a6b5bb691d1',NULL);
INSERT INTO "audit_entries" VALUES('01a22968-96a2-72e2-898b-46bd79b0c7d9','screening.save','Screening',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22968-9776-702d-a235-9047e663ce1f','order.move','Order','01a22968-976c-7031-9b8f-2afc805339ea','nobody -> 01a22968-9116-71d1-92da-a00ae8d3df4a: He told us his number','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22968-9849-731b-a850-8b050bcb63c8','api_key.create','ApiKey','01a22968-9849-731b-a850-8b041d769ba0','The till (portal_key_In65RD…): ORDERS_WRITE','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22968-985e-723e-ab00-2f4df8fce7d6','webhook.create','WebhookEndpoint','01a22968-985d-74f4-a3a1-1a7ca4cba969','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22968-999d-7316-bbcf-cc28a8dd1acb','member.erase','Member','01a22968-998c-73d4-aa2f-6e45955c0c89',NULL,'2026-01-30 09:00:00+00:00','01a22968-998c-73d4-aa2f-6e45955c0c89',NULL);
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a22968-9566-724b-9113-862f814ea7fa','first-question','2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa');
INSERT INTO "badge_awards" VALUES('01a22968-95af-708c-a35a-023813baf033','first-answer','2026-01-10 09:00:00+00:00','01a22968-9116-71d1-92da-a00ae8d3df4a');
INSERT INTO "badge_awards" VALUES('01a22968-96c4-74bf-a372-9dcaa0f31173','first-question','2026-01-10 09:00:00+00:00','01a22968-9116-71d1-92da-a00ae8d3df4a');
CREATE TABLE "bookmarks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kept_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_bookmarks_post_id_8da490" UNIQUE ("post_id", "member_id")
);
INSERT INTO "bookmarks" VALUES('01a22968-95ce-7043-b6e4-520b1f39ea6a','2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-9590-76d3-af45-64a73a5e80bc');
CREATE TABLE "capped_deeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "wanted" INT NOT NULL  /* 0 while the deed is undone */,
    "available_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "award_id" CHAR(36) NOT NULL UNIQUE REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT capped_deeds_wanted_not_negative CHECK (wanted >= 0)
);
INSERT INTO "capped_deeds" VALUES('01a22968-95b4-70c7-b855-b46c57f0d472',15,'2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22968-95b4-70c7-b855-b46a415cb8ba');
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
, "translated_into" TEXT, "locale" VARCHAR(12), "holds" VARCHAR(10) NOT NULL DEFAULT 'SUSPECTED', "who_can_open" VARCHAR(10) NOT NULL DEFAULT 'EVERYONE');
INSERT INTO "categories" VALUES('01a22968-9204-72fd-be54-c694536b7a67','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE');
INSERT INTO "categories" VALUES('01a22968-96a4-75cd-a535-aeae347952a3','room-1','Room-1',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE');
INSERT INTO "categories" VALUES('01a22968-96b7-73a9-bef8-e03d1b1ae92f','tea','Tea',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE');
CREATE TABLE "category_rights" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ability" VARCHAR(5) NOT NULL,
    "holder" VARCHAR(80) NOT NULL  /* Whom it is about, an audience, or a key */,
    "is_denied" INT NOT NULL,
    "category_id" CHAR(36) NOT NULL REFERENCES "categories" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_category_ri_categor_a723ef" UNIQUE ("category_id", "ability", "holder")
);
INSERT INTO "category_rights" VALUES('01a22968-9208-73e5-be64-79018a2e17e0','REPLY','EVERYONE',0,'01a22968-9204-72fd-be54-c694536b7a67');
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
INSERT INTO "community_profiles" VALUES('01a22968-9566-724b-9113-862e7779e09e',2,0,0,'01a22968-903b-71c8-9797-4b37f29cd3fa');
INSERT INTO "community_profiles" VALUES('01a22968-9590-76d3-af45-64a9e175e006',2,1,1,'01a22968-9116-71d1-92da-a00ae8d3df4a');
CREATE TABLE "consents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "purpose" VARCHAR(20) NOT NULL  /* TERMS: TERMS\nNEWSLETTER: NEWSLETTER\nREVIEW_REQUESTS: REVIEW_REQUESTS */,
    "text_version" VARCHAR(40) NOT NULL,
    "email" VARCHAR(255) NOT NULL,
    "given_at" TIMESTAMP NOT NULL,
    "confirmed_at" TIMESTAMP,
    "withdrawn_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
, "source" VARCHAR(20));
INSERT INTO "consents" VALUES('01a22968-9188-7566-8dc3-32a6da2b6b58','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-9188-7566-8dc3-32a414158c05','sign-up');
INSERT INTO "consents" VALUES('01a22968-9188-7566-8dc3-32a71905bb70','NEWSLETTER','newsletter-2','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-9188-7566-8dc3-32a414158c05','sign-up');
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
INSERT INTO "coupon_cases" VALUES('01a22968-998a-72ac-9dae-b8be897063a8','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22968-9988-7428-a085-5d94b6ef9553','01a22968-9952-7383-b940-948168746e76');
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
INSERT INTO "coupon_claims" VALUES('01a22968-9979-76f1-91dd-66f6abec7f33','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a22968-9978-7460-9201-0a471426cdc9','01a22968-9952-7383-b940-948168746e76');
INSERT INTO "coupon_claims" VALUES('01a22968-9989-739f-ac0c-04a8ca231893','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a22968-9988-7428-a085-5d94b6ef9553','01a22968-9952-7383-b940-948168746e76');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a22968-910b-77e5-a6bb-f71ebddadcff','$argon2id$v=19$m=19456,t=2,p=1$++opKwI+5Gw3pbJY2gpMMw$XnnE7OVcdFQQoPO4oiD6Nz8E85fvNsWbaVDhYDf7Iu4','2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa');
INSERT INTO "credentials" VALUES('01a22968-9188-7566-8dc3-32a50838f2db','$argon2id$v=19$m=19456,t=2,p=1$OMogniRxnfEPdKm7VfEcUw$9f1CwLVynwa/rkijoPZqHffuEiw+7NMMH2yOfYahTks','2026-01-10 09:00:00+00:00','01a22968-9188-7566-8dc3-32a414158c05');
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
INSERT INTO "customer_data_requests" VALUES('01a22968-9873-708a-b0af-0c77d7eb35fb','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
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
INSERT INTO "customers" VALUES('01a22968-913e-72d4-958d-3f670ab4a89c','shop','11',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22968-9139-70ec-8bb2-ef3fc7269406',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a22968-9721-7713-82b4-024d1b05d43b','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22968-976c-7031-9b8f-2afb6bfca0ad','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22968-9773-71c3-82b1-cc0d174b0a1a','shop','placed:01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a22968-97e6-71d4-956c-022600489b6e','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22968-978a-7525-9b2b-6507205584b6','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22968-9962-77ab-8e17-9dff8be2d832','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a22968-9116-71d1-92da-a00ae8d3df4a','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a22968-98b2-761e-aa0a-5d25e602f7de','f669f374d7369023aeea0f160dd95ea45bbafa98ed860937bcb6080bdfe5bd71','2026-01-10 09:00:00+00:00','2026-01-11 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa');
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
    "rule_id" CHAR(36) NOT NULL REFERENCES "earn_rules" ("id") ON DELETE CASCADE, "multiplier" VARCHAR(10), "conditions" JSON, "earns_nothing" INT NOT NULL DEFAULT 0, "asks_minimum_again" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_earn_rule_v_rule_id_62cf3e" UNIQUE ("rule_id", "version")
);
INSERT INTO "earn_rule_versions" VALUES('01a22968-8fc9-7636-b6c2-95d27ba53531',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22968-8fc8-778e-9307-6f97a97fd31e',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22968-8fd0-760b-83c5-70c527bd8b6b',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22968-8fd0-760b-83c5-70c494a910a2',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22968-8fd5-720f-a506-67ce5b9a6c8e',1,'For a ANSWER_ACCEPTED',15,NULL,14,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22968-8fd5-720f-a506-67cd087ea3f1',NULL,NULL,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "translated_into" TEXT);
INSERT INTO "earn_rules" VALUES('01a22968-8fc8-778e-9307-6f97a97fd31e','PURCHASE',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22968-8fd0-760b-83c5-70c494a910a2','THREAD',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22968-8fd5-720f-a506-67cd087ea3f1','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a22968-9779-759c-b6a7-4da639a42e9a','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a22968-98cd-77de-ae9f-872e8d83aff4','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a22968-95b0-7175-af31-32a99a2578a6');
CREATE TABLE "external_identities" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL,
    "last_used_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_external_id_provide_14eec4" UNIQUE ("provider_id", "subject")
);
INSERT INTO "external_identities" VALUES('01a22968-913d-76ed-abd5-c3114799a884','11','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-9139-70ec-8bb2-ef3fc7269406','01a22968-9124-70a0-b0e9-6fb3029d5af1');
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a22968-9995-764a-b529-72e0691c60b1','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
CREATE TABLE "held_contents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(10) NOT NULL,
    "target_id" CHAR(36) NOT NULL UNIQUE,
    "findings" VARCHAR(80) NOT NULL,
    "held_at" TIMESTAMP NOT NULL,
    "shown_at" TIMESTAMP
);
INSERT INTO "held_contents" VALUES('01a22968-96af-7344-b0e9-ac1b89beb341','Thread','01a22968-96ae-7306-b35d-b501b504c6f3','WORDS','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "idempotency_keys" VALUES('01a22968-95c8-72cf-82c3-8fd00608bfd4','post','thanks','35df628cb1d33caae785674a2f5819e3229bb6fdc83f3e831e109fde8fa3831e','01a22968-95c4-7046-bed0-474e4067e801','2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa');
INSERT INTO "idempotency_keys" VALUES('01a22968-9777-73c3-a75c-a3ad5669de14','move_order','a move','d537c38e119e451db4d442dad5b43ecd617efe71b1e2d26be284a7f405240692','01a22968-976c-7031-9b8f-2afc805339ea','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "identity_providers" VALUES('01a22968-9124-70a0-b0e9-6fb3029d5af1','shop','Shop','SIGNED_TOKEN',1,'shop','HS256','gAAAAABrDKYIyn2LJoRXTGclMmGrH3wHaAgKIsiLAZy0rJTxr-w1LNg6lHZjdoc5LQAZxldi2lMH_Y8-5aH5MfCXG_1_6mk-4sY07jSXBIVkRwfLOz3NJ_oahGYvmoNl-ijS1XZG8ZKI',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "identity_providers" VALUES('01a22968-9146-7101-a17b-0987003b098b','login','Login','OPENID_CONNECT',1,NULL,NULL,NULL,NULL,NULL,NULL,'https://login.example.org','portal',NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a22968-9894-706d-9237-e95a63c489c0','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[],"named":[]}','2026-01-10 09:00:00+00:00',0);
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a22968-903b-71c8-9797-4b37f29cd3fa','{}','2026-11-29 22:24:10.677475+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a22968-913c-7648-89ae-154bc907e538',0,0,0,0,0,0,0,0,0,NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22968-9139-70ec-8bb2-ef3fc7269406',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22968-9567-7667-b65e-b76144764b5d',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-8fb7-7417-b9cf-441866052bd7','01a22968-903b-71c8-9797-4b37f29cd3fa',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22968-95b0-7175-af31-32a99a2578a6',119,0,0,0,119,0,0,119,5,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22968-97e7-7323-9a16-3cbb9e0e98ee',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-8fb7-7417-b9cf-441866052bd7','01a22968-978a-7525-9b2b-6507205584b6',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22968-998c-73d4-aa2f-6e4679678814',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22968-998c-73d4-aa2f-6e45955c0c89',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
, "points_expire_after_months" INT   /* Instead of days; twelve are a year (R32) */, "expiry_is_sliding" INT NOT NULL  /* Activity moves the end of all lots (R35) */ DEFAULT 0, "adjustments_are_activity" INT NOT NULL DEFAULT 0, "reminder_days" VARCHAR(60) NOT NULL  /* How long before points end members hear of it */ DEFAULT '30,7', "tier_basis" VARCHAR(8) NOT NULL  /* POINTS: POINTS\nSPEND: SPEND */ DEFAULT 'POINTS', "tier_downgrade" VARCHAR(10) NOT NULL  /* DROP: DROP\nONE_DOWN: ONE_DOWN */ DEFAULT 'DROP', "tier_refunds" VARCHAR(20) NOT NULL  /* IMMEDIATE: IMMEDIATE\nAT_NEXT_EVALUATION: AT_NEXT_EVALUATION */ DEFAULT 'IMMEDIATE', "overlap" VARCHAR(14) NOT NULL  /* BEST_ONLY: BEST_ONLY\nADDITIVE: ADDITIVE\nMULTIPLICATIVE: MULTIPLICATIVE */ DEFAULT 'BEST_ONLY', "voter_age_days" INT NOT NULL DEFAULT 3, "edition" INT NOT NULL DEFAULT 0, "edition_since" TIMESTAMP, "translated_into" TEXT);
INSERT INTO "loyalty_programme" VALUES('01a22968-8fa3-7049-92f3-06d53a39ca12','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a22968-9741-73ba-866d-23b094903b78','2026-01-10 08:59:00+00:00',NULL,'01a22968-9567-7667-b65e-b76144764b5d','01a22968-8fb7-7417-b9cf-441866052bd7');
INSERT INTO "loyalty_tier_periods" VALUES('01a22968-9912-77af-aa57-8fc9dea89650','2026-01-30 09:00:00+00:00',NULL,'01a22968-97e7-7323-9a16-3cbb9e0e98ee','01a22968-8fb7-7417-b9cf-441866052bd7');
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
INSERT INTO "loyalty_tiers" VALUES('01a22968-8fb7-7417-b9cf-441866052bd7','silver','Silver',1,150,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22968-989a-70bc-9433-81a449cc34e7','gold','Gold',2,2000,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22968-989b-7685-afcc-c1978a27a5ff','platinum','Platinum',3,3000,'1','[]',NULL,0,NULL);
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
INSERT INTO "members" VALUES('01a22968-903b-71c8-9797-4b37f29cd3fa','anna','anna','Anna',NULL,'/media/rnffk69oER0gEt0Cm60y4Q/small','anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22968-9116-71d1-92da-a00ae8d3df4a','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22968-9139-70ec-8bb2-ef3fc7269406','member-3fc7269406','member-3fc72694o6','Fred',NULL,NULL,'fred@example.org','fred@example.org','fred@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22968-9188-7566-8dc3-32a414158c05','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22968-960b-7214-8a18-3a6b5bb691d1','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22968-978a-7525-9b2b-6507205584b6','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22968-998c-73d4-aa2f-6e45955c0c89','former-6e45955c0c89','former-6e45955coc89','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
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
INSERT INTO "moderation_appeals" VALUES('01a22968-968f-7534-8d11-08ce643319d6','01a22968-9626-77de-9d40-2c117871b7d7:affected','It is a good grinder.','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,'01a22968-9626-77de-9d40-2c117871b7d7',NULL);
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
INSERT INTO "moderation_cases" VALUES('01a22968-95f5-74a9-a006-57bc6762b8ba','Post','01a22968-95e1-766f-a0e8-ad8707e5807f',NULL,'APPEALED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,NULL,NULL);
INSERT INTO "moderation_cases" VALUES('01a22968-96af-7344-b0e9-ac1c0401154e','Thread','01a22968-96ae-7306-b35d-b501b504c6f3','Thread:01a22968-96ae-7306-b35d-b501b504c6f3','OPEN','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,NULL,NULL);
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
INSERT INTO "moderation_decisions" VALUES('01a22968-9626-77de-9d40-2c117871b7d7',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a22968-95f5-74a9-a006-57bc6762b8ba','01a22968-960b-7214-8a18-3a6b5bb691d1');
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
INSERT INTO "moderation_reports" VALUES('01a22968-95fc-7415-bc72-e68a0e7242f2','RC4A-EEB8-D27Z','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a22968-95f5-74a9-a006-57bc6762b8ba','01a22968-903b-71c8-9797-4b37f29cd3fa');
CREATE TABLE "moved_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_moved_posts_thread__e7cfed" UNIQUE ("thread_id", "number")
);
INSERT INTO "moved_posts" VALUES('01a22968-96e8-76b0-8fb6-d1780432d1b8',1,'01a22968-96c4-74bf-a372-9dc7f2da37e5','01a22968-96bf-747f-9d12-e821cf26f59f');
CREATE TABLE "notification_choices" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(18) NOT NULL,
    "in_app" INT NOT NULL,
    "email" INT NOT NULL,
    "digest" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_notificatio_member__038118" UNIQUE ("member_id", "kind")
);
INSERT INTO "notification_choices" VALUES('01a22968-98bd-732c-8f3a-f8753518692e','VOTE',0,0,1,'01a22968-903b-71c8-9797-4b37f29cd3fa');
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
INSERT INTO "notifications" VALUES('01a22968-956a-76d7-b36a-5bb9663c2c83','POINTS_EARNED','points:01a22968-9568-7753-8c77-31852e2ca8fe:01a22968-903b-71c8-9797-4b37f29cd3fa',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22968-95b0-7175-af31-32a89ad28204','ANSWER_ACCEPTED','accepted:01a22968-9590-76d3-af45-64a73a5e80bc:01a22968-9116-71d1-92da-a00ae8d3df4a','Post','01a22968-9590-76d3-af45-64a73a5e80bc','{}','2026-01-10 09:00:00+00:00',NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-9116-71d1-92da-a00ae8d3df4a',1,'2026-01-10 09:10:00+00:00',NULL,NULL);
INSERT INTO "notifications" VALUES('01a22968-95b5-7478-8c59-34fec402a1a4','POINTS_EARNED','points:01a22968-95b4-70c7-b855-b46a415cb8ba:01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,NULL,'{"points":14,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22968-95cb-736e-8c2a-20ca8bd009d6','VOTE','vote:01a22968-9590-76d3-af45-64a73a5e80bc:01a22968-9116-71d1-92da-a00ae8d3df4a','Post','01a22968-9590-76d3-af45-64a73a5e80bc','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22968-9681-7389-b605-5b77b219dc22','MODERATION','decision:01a22968-9626-77de-9d40-2c117871b7d7:01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","is_release":false,"ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22968-96c5-7569-ac18-a9b54724af29','POINTS_EARNED','points:01a22968-96c5-7569-ac18-a9b392984155:01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22968-9736-76fc-9e55-528f62483ae1','POINTS_EARNED','points:01a22968-9723-75a1-b214-c910f7c9e28a:01a22968-903b-71c8-9797-4b37f29cd3fa',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22968-9742-7099-8b55-3b1dd2b240db','TIER_CHANGED','tier:silver:2026-01-10:01a22968-903b-71c8-9797-4b37f29cd3fa',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa',1,NULL,NULL,'2026-01-12 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22968-9775-7116-a899-97dff210b281','POINTS_EARNED','points:01a22968-9775-7116-a899-97dde0afd5bb:01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22968-980d-746a-9782-fdf2c63f840c','POINTS_EARNED','points:01a22968-97f4-75e5-83da-fbdfa6630523:01a22968-978a-7525-9b2b-6507205584b6',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22968-978a-7525-9b2b-6507205584b6',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22968-98cd-77de-ae9f-872fc0fdc1a9','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22968-98e8-756a-9efa-1edd35592b83','REFERRAL_REWARDED','referral:01a22968-9796-76ea-8d83-113dbf82d062:REFERRER:01a22968-903b-71c8-9797-4b37f29cd3fa',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a22968-978a-7525-9b2b-6507205584b6','01a22968-903b-71c8-9797-4b37f29cd3fa',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22968-98e8-756a-9efa-1edec797ab2a','REFERRAL_REWARDED','referral:01a22968-9796-76ea-8d83-113dbf82d062:REFEREE:01a22968-978a-7525-9b2b-6507205584b6',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-978a-7525-9b2b-6507205584b6',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22968-9912-77af-aa57-8fcab462a0ae','TIER_CHANGED','tier:silver:2026-01-30:01a22968-978a-7525-9b2b-6507205584b6',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22968-978a-7525-9b2b-6507205584b6',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22968-9955-717e-bf5d-3597e4ee3c72','REWARD','redemption:01a22968-9952-7383-b940-948168746e76:01a22968-903b-71c8-9797-4b37f29cd3fa',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22968-996b-76e3-8317-210e469f14d0','POINTS_EARNED','points:01a22968-996a-7425-b4ff-ec5bafe3e754:01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',1,NULL,NULL,NULL);
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
INSERT INTO "order_lines" VALUES('01a22968-9722-7296-b013-0092952b28ff',0,'beans','Beans',2,9000,'01a22968-9721-7713-82b4-024e5829dcbe','01a22968-9703-7347-95bc-fc8e482cb27f','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22968-976c-7031-9b8f-2afdbfbb0193',0,'beans','Beans',1,1500,'01a22968-976c-7031-9b8f-2afc805339ea','01a22968-9703-7347-95bc-fc8e482cb27f','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22968-97e7-7323-9a16-3cba4dc7317d',0,'beans','Beans',1,4000,'01a22968-97e6-71d4-956c-022797d9cd50','01a22968-9703-7347-95bc-fc8e482cb27f','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22968-9969-77a1-a2e6-bd107a1174d4',0,'beans','Beans',1,2000,'01a22968-9969-77a1-a2e6-bd0ff48dbde2','01a22968-9703-7347-95bc-fc8e482cb27f','0',1,NULL,NULL,NULL);
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
INSERT INTO "orders" VALUES('01a22968-9721-7713-82b4-024e5829dcbe','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a22968-9721-7713-82b4-024d1b05d43b',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22968-976c-7031-9b8f-2afc805339ea','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a22968-9773-71c3-82b1-cc0d174b0a1a',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22968-97e6-71d4-956c-022797d9cd50','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a22968-97e6-71d4-956c-022600489b6e',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22968-9969-77a1-a2e6-bd0ff48dbde2','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a22968-9962-77ab-8e17-9dff8be2d832',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22968-9978-7460-9201-0a471426cdc9','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'AF8G-HYQG-5F01-66WA',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22968-9988-7428-a085-5d94b6ef9553','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'AF8G-HYQG-5F01-66WA',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL);
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
INSERT INTO "outbox" VALUES('01a22968-918f-70e7-896e-e06b5a75c434','account letter','{"kind":"registration","member":"01a22968-9188-7566-8dc3-32a414158c05"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-959a-7387-8b1d-ea77cd0f6269','notices','{"what":"reply","about":{"post":"01a22968-9590-76d3-af45-64a73a5e80bc"},"run":"01a22968-9591-70b7-9f82-89f3e11f4c42"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-95c7-73c5-9b30-1d2887a1c69a','notices','{"what":"reply","about":{"post":"01a22968-95c4-7046-bed0-474e4067e801"},"run":"01a22968-95c5-7668-8f13-ba6d809c890e"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-95e4-751d-9aa1-10e266aab7fd','notices','{"what":"reply","about":{"post":"01a22968-95e1-766f-a0e8-ad8707e5807f"},"run":"01a22968-95e1-766f-a0e8-ad8a62f3e172"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-9603-720a-96b1-11c8378136c0','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"RC4A-EEB8-D27Z"},"unsubscribe":null,"has_account":true}','receipt:01a22968-95fc-7415-bc72-e68a0e7242f2','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-9680-7453-b102-2e0b6912872a','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\n{consequences}Ground: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge; another person decides about it:\n\n{appeal}\n\nYou may also turn to a certified out-of-court dispute settlement body or to a court.","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","consequences":"","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","appeal":"http://127.0.0.1:8000/appeal/01a22968-9626-77de-9d40-2c117871b7d7"},"unsubscribe":null,"has_account":true}','statement:01a22968-9626-77de-9d40-2c117871b7d7','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-9682-7310-80db-1ca0b8be5e51','notices','{"what":"outcome","about":{"decision":"01a22968-9626-77de-9d40-2c117871b7d7"},"run":"01a22968-9681-7389-b605-5b78eeffb255"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-9697-71e3-bee6-4be605d69a93','mail','{"to":"bert@example.org","locale":"de","subject":"Your complaint {reference}","body":"{greeting}\n\nyour complaint has reached us. Its reference is {reference}.\n\nAnother person than the one who decided will look at it. We will write to you when they have.","values":{"greeting":"Hallo Bert,","reference":"01a22968-968f-7534-8d11-08ce643319d6"},"unsubscribe":null,"has_account":true}','appeal:01a22968-968f-7534-8d11-08ce643319d6','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-9763-7073-bd74-6d5a44cd0611','notices','{"what":"points taken","about":{"transfer":"01a22968-975f-7312-a29d-acb70e23708f","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a22968-975f-7312-a29d-acb70e23708f"},"run":"01a22968-9763-7073-bd74-6d59f4ae60e8"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-9777-73c3-a75c-a3ac80d60f45','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a22968-9116-71d1-92da-a00ae8d3df4a","order":"01a22968-976c-7031-9b8f-2afc805339ea","once":"moved:01a22968-9777-73c3-a75c-a3aa76a809d5:TO"},"run":"01a22968-9777-73c3-a75c-a3ab17442b76"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-98b4-752e-87b3-058f6c092a4c','data export','{"export":"01a22968-98b2-761e-aa0a-5d25e602f7de"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-98cf-75f5-979e-1e010307f560','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22968911671d192daa00ae8d3df4afb93220955267f31fa8fc9777d8d6077"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22968911671d192daa00ae8d3df4afb93220955267f31fa8fc9777d8d6077","has_account":true}','reminder:01a22968-9116-71d1-92da-a00ae8d3df4a:2026-01-30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-997a-74cc-b5e1-064757c13682','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a22968-9952-7383-b940-948168746e76","order":"01a22968-9978-7460-9201-0a471426cdc9","once":"coupon:01a22968-997a-74cc-b5e1-06457e1af50f"},"run":"01a22968-997a-74cc-b5e1-0646f14468dc"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-998a-72ac-9dae-b8c0db1d2a29','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a22968-998a-72ac-9dae-b8be897063a8","once":"coupon case:01a22968-998a-72ac-9dae-b8be897063a8"},"run":"01a22968-998a-72ac-9dae-b8bf96e87622"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22968-9995-764a-b529-72e1585c201c','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "picture_files" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "variant" VARCHAR(8) NOT NULL,
    "content" BLOB NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_fil_picture_2298a9" UNIQUE ("picture_id", "variant")
);
INSERT INTO "picture_files" VALUES('01a22968-91e3-7168-b908-1b2a20ae2402','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22968-91df-7605-8411-1715d55d0877');
INSERT INTO "picture_files" VALUES('01a22968-91e3-7168-b908-1b2bafcb3aac','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22968-91df-7605-8411-1715d55d0877');
CREATE TABLE "picture_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(12) NOT NULL,
    "shown_by" CHAR(36) NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_use_picture_ea4a7c" UNIQUE ("picture_id", "place", "shown_by")
);
INSERT INTO "picture_uses" VALUES('01a22968-91ee-7457-a1d9-a2b2ac917815','avatar','01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-91df-7605-8411-1715d55d0877');
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
INSERT INTO "pictures" VALUES('01a22968-91df-7605-8411-1715d55d0877','rnffk69oER0gEt0Cm60y4Q',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa');
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a22968-975f-7312-a29d-acb85a46a9de',20,'01a22968-9723-75a1-b214-c9112948f4f6','01a22968-975f-7312-a29d-acb70e23708f');
INSERT INTO "points_draws" VALUES('01a22968-9953-7513-91b6-9055ab0e7757',100,'01a22968-9723-75a1-b214-c9112948f4f6','01a22968-9953-7513-91b6-9054dd48df9a');
INSERT INTO "points_draws" VALUES('01a22968-9996-72f2-89e5-0a789e6d96e5',10,'01a22968-998d-72af-ac51-71a4563ace22','01a22968-9996-72f2-89e5-0a7729d54b12');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a22968-98e9-7797-9e08-03b8369c1058','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-98e9-7797-9e08-03b68bbb4c79','01a22968-9568-7753-8c77-318610cac848');
INSERT INTO "points_extensions" VALUES('01a22968-98e9-7797-9e08-03b951e59322','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-98e9-7797-9e08-03b68bbb4c79','01a22968-9723-75a1-b214-c9112948f4f6');
INSERT INTO "points_extensions" VALUES('01a22968-98fd-7371-89f6-cecca68e18ac','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-98fc-75b2-8cac-7a184882c1a3','01a22968-97f4-75e5-83da-fbe0d73101a2');
INSERT INTO "points_extensions" VALUES('01a22968-996b-76e3-8317-210aea6bd7b8','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-996a-7425-b4ff-ec5bafe3e754','01a22968-9823-72eb-a243-6bc92e83b77e');
INSERT INTO "points_extensions" VALUES('01a22968-996b-76e3-8317-210b516d0dbb','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-996a-7425-b4ff-ec5bafe3e754','01a22968-95b4-70c7-b855-b46b63550e1a');
INSERT INTO "points_extensions" VALUES('01a22968-996b-76e3-8317-210c0787e052','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-996a-7425-b4ff-ec5bafe3e754','01a22968-96c5-7569-ac18-a9b46b192d7f');
INSERT INTO "points_extensions" VALUES('01a22968-996b-76e3-8317-210df53905e4','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-996a-7425-b4ff-ec5bafe3e754','01a22968-9775-7116-a899-97de36dddaad');
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
INSERT INTO "points_lots" VALUES('01a22968-9568-7753-8c77-318610cac848',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-9567-7667-b65e-b76144764b5d','01a22968-9568-7753-8c77-31852e2ca8fe',0);
INSERT INTO "points_lots" VALUES('01a22968-95b4-70c7-b855-b46b63550e1a',1,14,14,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-95b0-7175-af31-32a99a2578a6','01a22968-95b4-70c7-b855-b46a415cb8ba',0);
INSERT INTO "points_lots" VALUES('01a22968-96c5-7569-ac18-a9b46b192d7f',2,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-95b0-7175-af31-32a99a2578a6','01a22968-96c5-7569-ac18-a9b392984155',0);
INSERT INTO "points_lots" VALUES('01a22968-9723-75a1-b214-c9112948f4f6',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22968-9567-7667-b65e-b76144764b5d','01a22968-9723-75a1-b214-c910f7c9e28a',0);
INSERT INTO "points_lots" VALUES('01a22968-9775-7116-a899-97de36dddaad',3,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22968-95b0-7175-af31-32a99a2578a6','01a22968-9775-7116-a899-97dde0afd5bb',0);
INSERT INTO "points_lots" VALUES('01a22968-97f4-75e5-83da-fbe0d73101a2',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-97e7-7323-9a16-3cbb9e0e98ee','01a22968-97f4-75e5-83da-fbdfa6630523',0);
INSERT INTO "points_lots" VALUES('01a22968-9823-72eb-a243-6bc92e83b77e',4,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-95b0-7175-af31-32a99a2578a6','01a22968-9823-72eb-a243-6bc8fb6addbd',0);
INSERT INTO "points_lots" VALUES('01a22968-9835-77c3-9ba4-8ab532798813',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a22968-9567-7667-b65e-b76144764b5d','01a22968-9834-7498-a0c7-57d297d92a93',0);
INSERT INTO "points_lots" VALUES('01a22968-98e9-7797-9e08-03b76a385bc9',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-9567-7667-b65e-b76144764b5d','01a22968-98e9-7797-9e08-03b68bbb4c79',0);
INSERT INTO "points_lots" VALUES('01a22968-98fc-75b2-8cac-7a1970c4d8ac',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22968-97e7-7323-9a16-3cbb9e0e98ee','01a22968-98fc-75b2-8cac-7a184882c1a3',0);
INSERT INTO "points_lots" VALUES('01a22968-996a-7425-b4ff-ec5c469cf06c',5,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22968-95b0-7175-af31-32a99a2578a6','01a22968-996a-7425-b4ff-ec5bafe3e754',0);
INSERT INTO "points_lots" VALUES('01a22968-998d-72af-ac51-71a4563ace22',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22968-998c-73d4-aa2f-6e4679678814','01a22968-998d-72af-ac51-71a3abe45015',0);
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
INSERT INTO "points_transfers" VALUES('01a22968-9568-7753-8c77-31852e2ca8fe',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a22968-9556-7210-a003-ec54b1e2a013','d332fbacb61d162b6595d035c2667ce5a780fa593555b4ca3f87f6658af1f304','THREAD','For a THREAD','Thread','01a22968-9556-7210-a003-ec54b1e2a013','RULE','01a22968-8fd0-760b-83c5-70c527bd8b6b',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-9567-7667-b65e-b76144764b5d',NULL,'01a22968-8fd0-760b-83c5-70c527bd8b6b',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-95b4-70c7-b855-b46a415cb8ba',1,'EARN','ISSUANCE','AVAILABLE',14,14,0,0,14,'ANSWER_ACCEPTED:post:01a22968-9590-76d3-af45-64a73a5e80bc','0e8dbf82f962a86e71a73efbe49454d1c21bc33735ed35fb069e5e456afb230f','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a22968-9590-76d3-af45-64a73a5e80bc','RULE','01a22968-8fd5-720f-a506-67ce5b9a6c8e',NULL,'1',NULL,15,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-95b0-7175-af31-32a99a2578a6',NULL,'01a22968-8fd5-720f-a506-67ce5b9a6c8e',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-96c5-7569-ac18-a9b392984155',2,'EARN','ISSUANCE','AVAILABLE',5,19,0,0,5,'THREAD:thread:01a22968-96bf-747f-9d12-e821cf26f59f','742a8b1242146983c574e5cabdab5994ec5e71e49ad1d66e82aecfb7e26ad0fd','THREAD','For a THREAD','Thread','01a22968-96bf-747f-9d12-e821cf26f59f','RULE','01a22968-8fd0-760b-83c5-70c527bd8b6b',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-95b0-7175-af31-32a99a2578a6',NULL,'01a22968-8fd0-760b-83c5-70c527bd8b6b',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-9723-75a1-b214-c910f7c9e28a',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a22968-9721-7713-82b4-024e5829dcbe','2c7d192174afab4813a52ef6e6b55cd3e113961b59fb7d8b158bb28759d2999f','PURCHASE','For a PURCHASE','Order','01a22968-9721-7713-82b4-024e5829dcbe','RULE','01a22968-8fc9-7636-b6c2-95d27ba53531','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22968-9567-7667-b65e-b76144764b5d',NULL,'01a22968-8fc9-7636-b6c2-95d27ba53531',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-975f-7312-a29d-acb70e23708f',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a22968-9723-75a1-b214-c910f7c9e28a:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a22968-9721-7713-82b4-024e5829dcbe','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22968-9567-7667-b65e-b76144764b5d','01a22968-9723-75a1-b214-c910f7c9e28a',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-9775-7116-a899-97dde0afd5bb',3,'EARN','ISSUANCE','AVAILABLE',30,49,0,0,30,'PURCHASE:order:01a22968-976c-7031-9b8f-2afc805339ea','1ec477631e7d70273f293029a7c80dbe945c136caa5d72be7e83445112b2a723','PURCHASE','For a PURCHASE','Order','01a22968-976c-7031-9b8f-2afc805339ea','RULE','01a22968-8fc9-7636-b6c2-95d27ba53531','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22968-95b0-7175-af31-32a99a2578a6',NULL,'01a22968-8fc9-7636-b6c2-95d27ba53531',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-97f4-75e5-83da-fbdfa6630523',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a22968-97e6-71d4-956c-022797d9cd50','725dffd7bf7be94cebfcc79840da9f3fcf5b6f9cea449fc1e414db5f32019df5','PURCHASE','For a PURCHASE','Order','01a22968-97e6-71d4-956c-022797d9cd50','RULE','01a22968-8fc9-7636-b6c2-95d27ba53531','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-97e7-7323-9a16-3cbb9e0e98ee',NULL,'01a22968-8fc9-7636-b6c2-95d27ba53531',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-9823-72eb-a243-6bc8fb6addbd',4,'EARN','ISSUANCE','AVAILABLE',30,79,0,0,30,'gift:6','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-95b0-7175-af31-32a99a2578a6',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-9834-7498-a0c7-57d297d92a93',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:7','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-9567-7667-b65e-b76144764b5d',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-98e9-7797-9e08-03b68bbb4c79',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a22968-9796-76ea-8d83-113dbf82d062','8f32e4ec49ed531c84006ffbcbba3b2d450cde9272593015b62eb13fdcc2755a','REFERRER','A friend came by your invitation','Referral','01a22968-9796-76ea-8d83-113dbf82d062','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22968-9567-7667-b65e-b76144764b5d',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-98fc-75b2-8cac-7a184882c1a3',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a22968-9796-76ea-8d83-113dbf82d062','a2b5812cd3f9c0972f64db88a8fc20ca8d7f575dd66546763a507f6d526022b6','REFEREE','You came by a friend''s invitation','Referral','01a22968-9796-76ea-8d83-113dbf82d062','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22968-97e7-7323-9a16-3cbb9e0e98ee',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-9953-7513-91b6-9054dd48df9a',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a22968-9952-7383-b940-948168746e76','0809d0bf84638f092faaf373c9969bcef3fca65015584710c2f48ec53a14b3af',NULL,'Five euros off','Redemption','01a22968-9952-7383-b940-948168746e76','MEMBER','01a22968-903b-71c8-9797-4b37f29cd3fa',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22968-9567-7667-b65e-b76144764b5d',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-996a-7425-b4ff-ec5bafe3e754',5,'EARN','ISSUANCE','AVAILABLE',40,119,0,0,40,'PURCHASE:order:01a22968-9969-77a1-a2e6-bd0ff48dbde2','4c27e4ab5a255340ddf56c11b790a3cc2b3e799a1fe061a90c4f97ed5da93441','PURCHASE','For a PURCHASE','Order','01a22968-9969-77a1-a2e6-bd0ff48dbde2','RULE','01a22968-8fc9-7636-b6c2-95d27ba53531','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a22968-95b0-7175-af31-32a99a2578a6',NULL,'01a22968-8fc9-7636-b6c2-95d27ba53531',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-998d-72af-ac51-71a3abe45015',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:9','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22968-998c-73d4-aa2f-6e4679678814',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22968-9996-72f2-89e5-0a7729d54b12',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a22968-998c-73d4-aa2f-6e4679678814:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22968-998c-73d4-aa2f-6e4679678814',NULL,NULL,NULL,NULL);
CREATE TABLE "post_mentions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "handle" VARCHAR(32) NOT NULL  /* As the post shows it */,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_mentio_post_id_1ae8f5" UNIQUE ("post_id", "member_id")
);
INSERT INTO "post_mentions" VALUES('01a22968-95c4-7046-bed0-474f65238846','bert','01a22968-9116-71d1-92da-a00ae8d3df4a','01a22968-95c4-7046-bed0-474e4067e801');
CREATE TABLE "post_reactions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "sign" VARCHAR(16) NOT NULL,
    "reacted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_reacti_post_id_0fa2e9" UNIQUE ("post_id", "member_id", "sign")
);
INSERT INTO "post_reactions" VALUES('01a22968-95cd-7703-82a1-a02f36247e03','🎉','2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-9590-76d3-af45-64a73a5e80bc');
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a22968-95d6-75de-b6ac-9937430c77f7','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a22968-9116-71d1-92da-a00ae8d3df4a','01a22968-9590-76d3-af45-64a73a5e80bc');
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
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE RESTRICT, "imported_score" INT NOT NULL DEFAULT 0, "imported_up_votes" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_posts_thread__c1aeab" UNIQUE ("thread_id", "number"),
    CONSTRAINT "uid_posts_author__8f59bd" UNIQUE ("author_id", "client_key")
);
INSERT INTO "posts" VALUES('01a22968-9557-74c4-b765-d26492824f93',1,'It tastes of sand.','<p>It tastes of sand.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa',NULL,'01a22968-9556-7210-a003-ec54b1e2a013',0,0);
INSERT INTO "posts" VALUES('01a22968-9590-76d3-af45-64a73a5e80bc',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',3,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,'01a22968-9556-7210-a003-ec54b1e2a013',0,0);
INSERT INTO "posts" VALUES('01a22968-95c4-7046-bed0-474e4067e801',3,'Thank you, @bert!','<p>Thank you, <a href="/m/bert" rel="nofollow ugc noopener">@bert</a>!</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa',NULL,'01a22968-9556-7210-a003-ec54b1e2a013',0,0);
INSERT INTO "posts" VALUES('01a22968-95e1-766f-a0e8-ad8707e5807f',4,'Buy my grinder!','<p>Buy my grinder!</p>
',3,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,'01a22968-9556-7210-a003-ec54b1e2a013',0,0);
INSERT INTO "posts" VALUES('01a22968-96ae-7306-b35d-b5020eff2114',1,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,'01a22968-96ae-7306-b35d-b501b504c6f3',0,0);
INSERT INTO "posts" VALUES('01a22968-96c4-74bf-a372-9dc7f2da37e5',5,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22968-9116-71d1-92da-a00ae8d3df4a',NULL,'01a22968-9556-7210-a003-ec54b1e2a013',0,0);
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
INSERT INTO "products" VALUES('01a22968-9703-7347-95bc-fc8e482cb27f','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "provider_sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "sid" VARCHAR(255),
    "sealed_id_token" TEXT NOT NULL,
    "began_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    "session_id" CHAR(36) NOT NULL UNIQUE REFERENCES "sessions" ("id") ON DELETE CASCADE
);
INSERT INTO "provider_sessions" VALUES('01a22968-914a-73b7-a329-66d4a1c70d68','11',NULL,'gAAAAABrDKYICYT314kcemymc4cd1YDG7IQzuXlzPhPX7PUAB1AVf73hZu051s336VOb9IRrsAFVctTq1PwxP2S2ogxMwm9WWQ==','2026-01-10 09:00:00+00:00','01a22968-9146-7101-a17b-0987003b098b','01a22968-913e-72d4-958d-3f684fc8aaf7');
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
INSERT INTO "redemptions" VALUES('01a22968-9952-7383-b940-948168746e76','AF8G-HYQG-5F01-66WA',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-900c-776c-9b66-f134f66c99bc',0,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a22968-8ffa-743c-bd55-a2a4987f184a','REFERRER','POINTS',500,NULL,NULL,NULL,'01a22968-8ff6-7443-b6a9-3a82c9eee904',NULL,NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a22968-8ffa-743c-bd55-a2a50bab54b8','REFEREE','POINTS',200,NULL,NULL,NULL,'01a22968-8ff6-7443-b6a9-3a82c9eee904',NULL,NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a22968-8ff6-7443-b6a9-3a82c9eee904','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,50,NULL);
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7b44-acf9-31039fc9f5f0','8E1TZ5R23Q','8eltz5r23q',1,1,1,1,'2026-01-10 09:00:00+00:00','01a22968-8ff6-7443-b6a9-3a82c9eee904','01a22968-903b-71c8-9797-4b37f29cd3fa');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a22968-9788-726e-8bc3-5eeb4c6a5a44','9667cda3db53831f717b456eedfcc296571cd6a2df9bcf17cc797ac404819526','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7b44-acf9-31039fc9f5f0');
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
INSERT INTO "referrals" VALUES('01a22968-9796-76ea-8d83-113dbf82d062','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22968-8ff6-7443-b6a9-3a82c9eee904','019ba722-4680-7b44-acf9-31039fc9f5f0','01a22968-97e6-71d4-956c-022797d9cd50','01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-978a-7525-9b2b-6507205584b6',0);
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE, "month" VARCHAR(7)   /* The local month in which the last one was rewarded */, "in_month" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a22968-98e1-777b-839b-bd995a09647f',1,'01a22968-8ff6-7443-b6a9-3a82c9eee904','01a22968-903b-71c8-9797-4b37f29cd3fa','2026-01',1);
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
INSERT INTO "refunds" VALUES('01a22968-9755-77ee-b163-3a17f28906cd','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a22968-9721-7713-82b4-024e5829dcbe',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a22968-9768-77b8-b274-b28a42a80491','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a22968-989d-73be-a305-ba5677de5f00','2026-01-30 09:00:00+00:00',NULL,'01a22968-989d-73be-a305-ba555a3eb3ed','01a22968-8fb7-7417-b9cf-441866052bd7');
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
, "translated_into" TEXT);
INSERT INTO "releases" VALUES('01a22968-989d-73be-a305-ba555a3eb3ed','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
CREATE TABLE "review_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rating" SMALLINT NOT NULL,
    "title" VARCHAR(120),
    "body_markdown" TEXT NOT NULL,
    "edited_at" TIMESTAMP NOT NULL,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE
);
INSERT INTO "review_revisions" VALUES('01a22968-9780-70ac-980d-aa5c9be6b771',4,NULL,'They smell of cocoa.','2026-01-10 09:00:00+00:00','01a22968-977d-76fc-9f64-a4621b0a9d79');
CREATE TABLE "review_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_review_vote_review__f1fb0c" UNIQUE ("review_id", "member_id")
);
INSERT INTO "review_votes" VALUES('01a22968-9784-7175-80f1-1b000b37994f','2026-01-10 09:00:00+00:00','01a22968-9116-71d1-92da-a00ae8d3df4a','01a22968-977d-76fc-9f64-a4621b0a9d79');
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
INSERT INTO "reviews" VALUES('01a22968-977d-76fc-9f64-a4621b0a9d79','01a22968-9703-7347-95bc-fc8e482cb27f:01a22968-903b-71c8-9797-4b37f29cd3fa',5,NULL,'They smell of cocoa.','<p>They smell of cocoa.</p>
',3,'VISIBLE',1,0,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-9703-7347-95bc-fc8e482cb27f');
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a22968-9952-7383-b940-9480e9af38b4',1,'01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-900c-776c-9b66-f134f66c99bc');
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
INSERT INTO "rewards" VALUES('01a22968-900c-776c-9b66-f134f66c99bc','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0,'de',0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a22968-961b-72b0-9a65-1ee712875e0d','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a22968-960b-7214-8a18-3a6b5bb691d1');
CREATE TABLE "saved_replies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "title" VARCHAR(120) NOT NULL  /* For staff, who choose by it */,
    "ground" VARCHAR(300)   /* The rule that goes with it */,
    "text_en" TEXT,
    "text_de" TEXT
);
INSERT INTO "saved_replies" VALUES('01a22968-95f1-736c-97fd-5c087372bcaf','Advertising',NULL,'Please do not, {name}.',NULL);
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
INSERT INTO "search_changes" VALUES(31,'Product','01a22968-9703-7347-95bc-fc8e482cb27f');
CREATE TABLE "search_entries" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "thing_id" CHAR(36) NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL
);
INSERT INTO "search_entries" VALUES(1,'Exclusive','01a22968-989d-73be-a305-ba555a3eb3ed','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(2,'Member','01a22968-903b-71c8-9797-4b37f29cd3fa','anna','anna');
INSERT INTO "search_entries" VALUES(3,'Member','01a22968-9116-71d1-92da-a00ae8d3df4a','bert','bert');
INSERT INTO "search_entries" VALUES(4,'Member','01a22968-9139-70ec-8bb2-ef3fc7269406','fred','member 3fc7269406 member3fc7269406');
INSERT INTO "search_entries" VALUES(5,'Member','01a22968-960b-7214-8a18-3a6b5bb691d1','mona','mona');
INSERT INTO "search_entries" VALUES(6,'Member','01a22968-978a-7525-9b2b-6507205584b6','newcomer1','dora');
INSERT INTO "search_entries" VALUES(7,'Post','01a22968-9590-76d3-af45-64a73a5e80bc','','coarser and less water');
INSERT INTO "search_entries" VALUES(8,'Post','01a22968-95c4-7046-bed0-474e4067e801','','thank you bert');
INSERT INTO "search_entries" VALUES(9,'Post','01a22968-95e1-766f-a0e8-ad8707e5807f','','buy my grinder');
INSERT INTO "search_entries" VALUES(10,'Post','01a22968-96c4-74bf-a372-9dc7f2da37e5','','it is raining');
INSERT INTO "search_entries" VALUES(11,'Product','01a22968-9703-7347-95bc-fc8e482cb27f','beans','beans');
INSERT INTO "search_entries" VALUES(12,'Thread','01a22968-9556-7210-a003-ec54b1e2a013','how coarse for a press','it tastes of sand grinding');
INSERT INTO "search_entries" VALUES(13,'Thread','01a22968-96ae-7306-b35d-b501b504c6f3','a casino','it is raining');
CREATE TABLE "search_sweeps" (
    "kind" VARCHAR(12) NOT NULL  PRIMARY KEY,
    "after_id" CHAR(36) NOT NULL
);
INSERT INTO "search_sweeps" VALUES('Thread','00000000-0000-0000-0000-000000000000');
INSERT INTO "search_sweeps" VALUES('Post','00000000-0000-0000-0000-000000000000');
INSERT INTO "search_sweeps" VALUES('Product','00000000-0000-0000-0000-000000000000');
INSERT INTO "search_sweeps" VALUES('Exclusive','00000000-0000-0000-0000-000000000000');
INSERT INTO "search_sweeps" VALUES('Member','00000000-0000-0000-0000-000000000000');
CREATE TABLE "search_words" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "word" VARCHAR(80) NOT NULL UNIQUE,
    "documents" INT NOT NULL,
    "products" INT NOT NULL,
    "keys" TEXT NOT NULL
);
INSERT INTO "search_words" VALUES(1,'autumn',1,0,'uautumn dautumn eautumn t00a t0au taut tmn0 ttum tumn tutu');
INSERT INTO "search_words" VALUES(2,'coming',1,0,'ucoming dcoming ecom t00c t0co tcom ting tmin tng0 tomi');
INSERT INTO "search_words" VALUES(3,'is',3,0,'uis');
INSERT INTO "search_words" VALUES(4,'roast',1,0,'uroast droast eroast t00r t0ro tast toas troa tst0');
INSERT INTO "search_words" VALUES(5,'something',1,0,'usomething dsomething esometh t00s t0so teth thin ting tmet tng0 tome tsom tthi');
INSERT INTO "search_words" VALUES(6,'the',1,0,'uthe dthe ethe');
INSERT INTO "search_words" VALUES(7,'3fc7269406',1,0,'u3fc7269406');
INSERT INTO "search_words" VALUES(8,'anna',1,0,'uanna danna eanna t00a t0an tann tna0 tnna');
INSERT INTO "search_words" VALUES(9,'bert',2,0,'ubert dbert ebert t00b t0be tber tert trt0');
INSERT INTO "search_words" VALUES(10,'dora',1,0,'udora ddora edora t00d t0do tdor tora tra0');
INSERT INTO "search_words" VALUES(11,'fred',1,0,'ufred dfred efred t00f t0fr ted0 tfre tred');
INSERT INTO "search_words" VALUES(12,'member',1,0,'umember dmemb emember t00m t0me tber temb ter0 tmbe tmem');
INSERT INTO "search_words" VALUES(13,'member3fc7269406',1,0,'umember3fc7269406');
INSERT INTO "search_words" VALUES(14,'mona',1,0,'umona dmona emona t00m t0mo tmon tna0 tona');
INSERT INTO "search_words" VALUES(15,'newcomer1',1,0,'unewcomer1');
INSERT INTO "search_words" VALUES(16,'and',1,0,'uand dand eand');
INSERT INTO "search_words" VALUES(18,'buy',1,0,'ubuy dbuy ebuy');
INSERT INTO "search_words" VALUES(19,'coarser',1,0,'ucoarser dcoars ecoarser t00c t0co tars tcoa ter0 toar trse tser');
INSERT INTO "search_words" VALUES(20,'grinder',1,0,'ugrinder dgrind egrinder t00g t0gr tder ter0 tgri tind tnde trin');
INSERT INTO "search_words" VALUES(22,'it',3,0,'uit');
INSERT INTO "search_words" VALUES(23,'less',1,0,'uless dless eless t00l t0le tess tles tss0');
INSERT INTO "search_words" VALUES(24,'my',1,0,'umy');
INSERT INTO "search_words" VALUES(25,'raining',2,0,'uraining draining erain t00r t0ra tain ting tini tng0 tnin trai');
INSERT INTO "search_words" VALUES(26,'thank',1,0,'uthank dthank ethank t00t t0th tank than tnk0 ttha');
INSERT INTO "search_words" VALUES(27,'water',1,0,'uwater dwater ewater t00w t0wa tate ter0 tter twat');
INSERT INTO "search_words" VALUES(28,'you',1,0,'uyou dyou eyou');
INSERT INTO "search_words" VALUES(29,'beans',1,1,'ubeans dbean ebean t00b t0be tans tbea tean tns0');
INSERT INTO "search_words" VALUES(30,'a',2,0,'ua');
INSERT INTO "search_words" VALUES(31,'casino',1,0,'ucasino dcasino ecasino t00c t0ca tasi tcas tino tno0 tsin');
INSERT INTO "search_words" VALUES(32,'coarse',1,0,'ucoarse dcoars ecoars t00c t0co tars tcoa toar trse tse0');
INSERT INTO "search_words" VALUES(33,'for',1,0,'ufor dfor efor');
INSERT INTO "search_words" VALUES(34,'grinding',1,0,'ugrinding dgrinding egrind t00g t0gr tdin tgri tind ting tndi tng0 trin');
INSERT INTO "search_words" VALUES(35,'how',1,0,'uhow dhow ehow');
INSERT INTO "search_words" VALUES(38,'of',1,0,'uof');
INSERT INTO "search_words" VALUES(39,'press',1,0,'upress dpress epress t00p t0pr tess tpre tres tss0');
INSERT INTO "search_words" VALUES(41,'sand',1,0,'usand dsand esand t00s t0sa tand tnd0 tsan');
INSERT INTO "search_words" VALUES(42,'tastes',1,0,'utastes dtast etast t00t t0ta tast tes0 tste ttas ttes');
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
INSERT INTO "sessions" VALUES('01a22968-9119-7543-b9f6-87d2161e1503','c14d6a71beec733c5967fc856e952c6a075fe5af25bb4c651812570215c3cc8d','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sessions" VALUES('01a22968-9120-7014-8d9b-1c2b164afb63','94d0f59ae6f96c59e52c997fd26c8c052c8c710931c167911861fe6a612bc072','A page of the shop','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa','2026-01-10 09:15:00+00:00','5e58ec7264758c7d55e8ef21b6899079874358844e1a7ff8b8193827ba24a398','c0fba53f0ca1a548935a74bc4cb197952487a0b1e1cc0293feb9aa081122b286',NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "sessions" VALUES('01a22968-913e-72d4-958d-3f684fc8aaf7','2242ff93ab506a790a50d26b16d24453d9fef02325b4a6f883cdf2a648ad8e9e',NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22968-9139-70ec-8bb2-ef3fc7269406',NULL,NULL,NULL,NULL,NULL,'01a22968-9124-70a0-b0e9-6fb3029d5af1');
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
INSERT INTO "shares" VALUES('01a22968-98a4-70cb-a955-2af223041697','ZEGEXNPI0giv7iaY','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a22968-903b-71c8-9797-4b37f29cd3fa');
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
INSERT INTO "shop_deliveries" VALUES('01a22968-986a-72a6-b327-eb2f0d6657b2','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a22968-9887-732e-8e6b-48bce84e93cc','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "sign_up_traces" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "network_hash" VARCHAR(64) NOT NULL,
    "device_hash" VARCHAR(64),
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "sign_up_traces" VALUES('01a22968-978b-7188-8766-3e943cb70d84','64afb87551a0ab780ff995bd2d2c122f533e1be0e63c1a48c4cfb48afc10b564',NULL,'2026-01-10 09:00:00+00:00','01a22968-978a-7525-9b2b-6507205584b6');
CREATE TABLE "table_stamps" (
    "name" VARCHAR(60) NOT NULL  PRIMARY KEY,
    "stamp" VARCHAR(36) NOT NULL
);
INSERT INTO "table_stamps" VALUES('loyalty_programme','bf2e73638cafdac9082df87a864a6484');
INSERT INTO "table_stamps" VALUES('earn_rules','ba27711a34eb477d3904b646eaf96728');
INSERT INTO "table_stamps" VALUES('earn_rule_versions','74efd00cd2c51259f2c68738a00d18b3');
INSERT INTO "table_stamps" VALUES('webhook_endpoints','e306461b62adc6e01033466e72481017');
INSERT INTO "table_stamps" VALUES('loyalty_tiers','7846822837931db672353b61dd11e6da');
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
, "key" VARCHAR(120)   /* Its folded form, by which it is known */);
INSERT INTO "tags" VALUES('01a22968-9557-74c4-b765-d265a5f9f21c','grinding','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE, "is_muted" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a22968-9565-7132-9524-532fdd2501da',2,1,'2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-9556-7210-a003-ec54b1e2a013',0);
INSERT INTO "thread_readers" VALUES('01a22968-9590-76d3-af45-64a816df16c8',2,1,'2026-01-10 09:00:00+00:00','01a22968-9116-71d1-92da-a00ae8d3df4a','01a22968-9556-7210-a003-ec54b1e2a013',0);
INSERT INTO "thread_readers" VALUES('01a22968-96ae-7306-b35d-b50301247458',1,1,'2026-01-10 09:00:00+00:00','01a22968-9116-71d1-92da-a00ae8d3df4a','01a22968-96ae-7306-b35d-b501b504c6f3',0);
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a22968-9565-7132-9524-532e77263399',0,'01a22968-9557-74c4-b765-d265a5f9f21c','01a22968-9556-7210-a003-ec54b1e2a013');
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
INSERT INTO "threads" VALUES('01a22968-9556-7210-a003-ec54b1e2a013','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',5,3,0,0,0,0,1,NULL,'VISIBLE','01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-9204-72fd-be54-c694536b7a67',NULL,'en',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22968-96ae-7306-b35d-b501b504c6f3','a-casino','A casino','DISCUSSION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'PENDING_REVIEW','01a22968-9116-71d1-92da-a00ae8d3df4a','01a22968-96a4-75cd-a535-aeae347952a3',NULL,'de',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22968-96bf-747f-9d12-e821cf26f59f','how-coarse','How coarse?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'DELETED','01a22968-9116-71d1-92da-a00ae8d3df4a','01a22968-96b7-73a9-bef8-e03d1b1ae92f',NULL,'de','01a22968-9556-7210-a003-ec54b1e2a013',NULL,NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-29 22:24:03.457704+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-29 22:24:03.489926+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-29 22:24:03.534093+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-29 22:24:03.603402+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-29 22:24:03.665895+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-29 22:24:03.700099+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-29 22:24:03.754074+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-29 22:24:03.805679+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-29 22:24:03.845427+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-29 22:24:03.872902+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-29 22:24:04.354013+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-29 22:24:04.562187+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-29 22:24:04.594378+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-29 22:24:04.633521+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-29 22:24:04.667363+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-29 22:24:04.714370+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-29 22:24:04.861450+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-29 22:24:04.961781+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-29 22:24:05.017839+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-29 22:24:05.035166+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-29 22:24:05.090152+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-29 22:24:05.134878+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-29 22:24:05.200130+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-29 22:24:05.222465+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-29 22:24:05.250430+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-29 22:24:05.276782+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-29 22:24:05.333465+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-29 22:24:05.357228+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-29 22:24:05.396284+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-29 22:24:05.433467+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-29 22:24:05.457759+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-29 22:24:05.506270+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-29 22:24:05.544337+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-29 22:24:05.585391+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-29 22:24:05.610321+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-29 22:24:05.628757+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-29 22:24:05.649702+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-11-29 22:24:05.676187+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-11-29 22:24:05.714401+00:00');
INSERT INTO "tortoise_migrations" VALUES(40,'portal','0040_shops_sign_people_on','2026-11-29 22:24:05.753720+00:00');
INSERT INTO "tortoise_migrations" VALUES(41,'portal','0041_sessions_are_refreshed','2026-11-29 22:24:05.834528+00:00');
INSERT INTO "tortoise_migrations" VALUES(42,'portal','0042_coupons_are_taken_back_from_their_shop','2026-11-29 22:24:05.901684+00:00');
INSERT INTO "tortoise_migrations" VALUES(43,'portal','0043_keys_for_shop_back_ends','2026-11-29 22:24:06.580748+00:00');
INSERT INTO "tortoise_migrations" VALUES(44,'portal','0044_tables_that_hardly_change_are_stamped','2026-11-29 22:24:06.621774+00:00');
INSERT INTO "tortoise_migrations" VALUES(45,'portal','0045_provider_sessions_end_together','2026-11-29 22:24:06.665956+00:00');
INSERT INTO "tortoise_migrations" VALUES(46,'portal','0046_votes_of_imports_are_kept','2026-11-29 22:24:06.730751+00:00');
INSERT INTO "tortoise_migrations" VALUES(47,'portal','0047_mailboxes_of_apple_are_one','2026-11-29 22:24:06.759508+00:00');
INSERT INTO "tortoise_migrations" VALUES(48,'portal','0048_texts_of_staff_are_translated','2026-11-29 22:24:06.857276+00:00');
INSERT INTO "tortoise_migrations" VALUES(49,'portal','0049_sessions_know_who_opened_them','2026-11-29 22:24:06.917206+00:00');
INSERT INTO "tortoise_migrations" VALUES(50,'portal','0050_muting_is_a_choice','2026-11-29 22:24:06.969872+00:00');
INSERT INTO "tortoise_migrations" VALUES(51,'portal','0051_threads_have_a_language','2026-11-29 22:24:07.021784+00:00');
INSERT INTO "tortoise_migrations" VALUES(52,'portal','0052_members_upload_pictures','2026-11-29 22:24:07.054417+00:00');
INSERT INTO "tortoise_migrations" VALUES(53,'portal','0053_words_are_indexed','2026-11-29 22:24:07.100588+00:00');
INSERT INTO "tortoise_migrations" VALUES(54,'portal','0054_posts_are_reacted_to_and_kept','2026-11-29 22:24:07.127083+00:00');
INSERT INTO "tortoise_migrations" VALUES(55,'portal','0055_merged_customers_are_found','2026-11-29 22:24:07.181871+00:00');
INSERT INTO "tortoise_migrations" VALUES(56,'portal','0056_products_are_reviewed','2026-11-29 22:24:07.222487+00:00');
INSERT INTO "tortoise_migrations" VALUES(57,'portal','0057_translations_go_with_their_things','2026-11-29 22:24:07.245424+00:00');
INSERT INTO "tortoise_migrations" VALUES(58,'portal','0058_decisions_are_complained_about','2026-11-29 22:24:07.282466+00:00');
INSERT INTO "tortoise_migrations" VALUES(59,'portal','0059_what_is_suspect_waits','2026-11-29 22:24:07.321529+00:00');
INSERT INTO "tortoise_migrations" VALUES(60,'portal','0060_notices_go_by_chosen_channels','2026-11-29 22:24:07.380956+00:00');
INSERT INTO "tortoise_migrations" VALUES(61,'portal','0061_posts_mention_members','2026-11-29 22:24:07.402577+00:00');
INSERT INTO "tortoise_migrations" VALUES(62,'portal','0062_threads_are_merged_and_split','2026-11-29 22:24:07.445224+00:00');
INSERT INTO "tortoise_migrations" VALUES(63,'portal','0063_one_form_of_a_word','2026-11-29 22:24:07.482296+00:00');
INSERT INTO "tortoise_migrations" VALUES(64,'portal','0064_referrals_are_weighed_by_what_they_have_in_common','2026-11-29 22:24:07.745183+00:00');
INSERT INTO "tortoise_migrations" VALUES(65,'portal','0065_categories_have_rights','2026-11-29 22:24:07.794180+00:00');
INSERT INTO "tortoise_migrations" VALUES(66,'portal','0066_deeds_that_caps_cut','2026-11-29 22:24:07.845476+00:00');
INSERT INTO "tortoise_migrations" VALUES(67,'portal','0067_moderators_share_their_work','2026-11-29 22:24:07.937334+00:00');
INSERT INTO "tortoise_migrations" VALUES(68,'portal','0068_campaigns_give_coupons_in_steps','2026-11-29 22:24:08.061554+00:00');
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
INSERT INTO "translations" VALUES('01a22968-9024-75b9-ab10-ccf962413ff0','Reward','01a22968-900c-776c-9b66-f134f66c99bc','title','de','Fünf Euro geschenkt',NULL,'Five euros off','2026-01-10 09:00:00+00:00');
CREATE TABLE "used_sign_on_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "jti_hash" VARCHAR(64) NOT NULL,
    "forget_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_used_sign_o_provide_eeaba4" UNIQUE ("provider_id", "jti_hash")
);
INSERT INTO "used_sign_on_tokens" VALUES('01a22968-9137-7585-8117-45d049bf680e','00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2','2026-01-10 09:02:00+00:00','01a22968-9124-70a0-b0e9-6fb3029d5af1');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a22968-95ca-7229-a9e1-a2f0d20d67ac',1,'2026-01-10 09:00:00+00:00','01a22968-903b-71c8-9797-4b37f29cd3fa','01a22968-9590-76d3-af45-64a73a5e80bc');
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
INSERT INTO "webhook_deliveries" VALUES('01a22968-98ea-76c3-930c-05db13bef91e','msg_01a2296898ea76c3930c05da58269b38','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilokDtxyJeXSzfynNP6","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22968-985d-74f4-a3a1-1a7ca4cba969',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22968-98fd-7371-89f6-cece92790ec9','msg_01a2296898fd737189f6cecd9261a1bf','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilol4p1JZsrZQcgVYS2","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22968-985d-74f4-a3a1-1a7ca4cba969',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22968-9954-73c6-9f41-06e8af3f5ea7','msg_01a22968995473c69f4106e7a15daf12','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilokDtxyJeXSzfynNP6","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22968-985d-74f4-a3a1-1a7ca4cba969',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22968-9955-717e-bf5d-3599b8ed0233','msg_01a229689955717ebf5d35986fb68184','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoilomVJzg7lAlIFodG52","memberId":"tdABoilokDtxyJeXSzfynNP6","rewardId":"UCQBoilokAx3bJtm8TT2bJm8","couponCode":"AF8G-HYQG-5F01-66WA","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22968-985d-74f4-a3a1-1a7ca4cba969',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22968-996c-73f6-8b00-e86af1a355c9','msg_01a22968996c73f68b00e86950f57fcb','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilokRZx0ZLaoAro099K","available":119,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22968-985d-74f4-a3a1-1a7ca4cba969',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22968-998d-72af-ac51-71a62f9a641c','msg_01a22968998d72afac5171a5e1b73822','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilomYxz1KovbkWVXAyJ","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22968-985d-74f4-a3a1-1a7ca4cba969',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22968-9997-7419-a925-bc907d4e07ab','msg_01a2296899977419a925bc8f99ea8c25','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilomYxz1KovbkWVXAyJ","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22968-985d-74f4-a3a1-1a7ca4cba969',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a22968-985d-74f4-a3a1-1a7ca4cba969','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrDKYKWrzSymAS2PnTJL7dLK4cVeDYOqRbG9XrBPBBuv23P51U44m5xDztYHJ1xgYrebtmbuzvCso217xVYF-fogmHgRxb25fipqvI59a089xLyK2-clhmOtqNiSM7pqESP43rCzT5iq4HlNmHuW9nkDvvPQ==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',68);
INSERT INTO "sqlite_sequence" VALUES('search_changes',31);
INSERT INTO "sqlite_sequence" VALUES('search_entries',13);
INSERT INTO "sqlite_sequence" VALUES('search_words',42);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
CREATE VIRTUAL TABLE search_entries_fts USING fts5(title, body, content='search_entries',
        content_rowid='number', tokenize='ascii', detail='column');
INSERT INTO search_entries_fts(search_entries_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE search_words_fts USING fts5(keys, content='search_words',
        content_rowid='number', tokenize='ascii', detail='none');
INSERT INTO search_words_fts(search_words_fts) VALUES ('rebuild');
