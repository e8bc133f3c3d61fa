BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a22a04-afd1-7305-a869-1a2f968aa39d','2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-afc0-7105-b189-a229a679011a','01a22a04-af8a-74a3-a232-44ead2e57f6b');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a22a04-b539-740a-9e5a-b6eee37cef6b','tier:silver','2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027');
INSERT INTO "access_grants" VALUES('01a22a04-bb2d-7499-b6f8-f613716c0b0a','tier:silver','2026-01-30 09:00:00+00:00','01a22a04-b6db-705d-81b2-2a35a830f0dd');
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
INSERT INTO "account_tokens" VALUES('01a22a04-ad1b-7019-acc0-38aa147a67b4','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22a04-accd-7135-96e1-19e0892235b0');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a22a04-a84a-73e7-9d45-2858bd424098','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a22a04-b8ea-7018-90dc-58de0f4f9560','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
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
INSERT INTO "api_keys" VALUES('01a22a04-b86f-7727-941e-8ea7690bd712','The till','["ORDERS_WRITE"]','portal_key_j9w9VU','d7b2b5185dea11a93a257fecdb9de50a3e030db753fc64ae489a125b1e09088e','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "api_key_id" CHAR(36)   /* The API key that did it, where no person did */);
INSERT INTO "audit_entries" VALUES('01a22a04-a7aa-7012-96e8-d4433f16150b','programme.save','Program','01a22a04-a7a2-73e6-8014-dc36f0c6d78a','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-a7c6-73cd-817e-d30c691319e5','tier.save','Tier','01a22a04-a7ba-751b-9cab-2f839158a12b','silver','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-a880-77f0-b164-022ca6023fe8','translations.save','Reward','01a22a04-a86f-75ca-b9a6-d5faf663049e','de: title','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-a9d6-7441-b1cd-328557bcf5ae','identity_provider.save','IdentityProvider','01a22a04-a9c6-77ab-9269-9336d9327e1b','shop','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-ab00-74c7-971e-67d94e39fb65','identity_provider.save','IdentityProvider','01a22a04-aafe-7595-bd28-4a1f75f48a06','login','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-b104-73ab-8820-10e088f65538','reply.save','SavedReply','01a22a04-b102-76a5-926b-747c0b2656b2','Advertising','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-b214-711a-afda-dfd09e7125ae','case.decide','ModerationCase','01a22a04-b142-750d-bb42-313d69db71c9','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a22a04-b17b-742d-bd33-faffd190d116',NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-b321-77ab-9e87-f737ed6fe8c7','screening.save','Screening',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-b336-7346-9e9e-a196a82511ec','fair_play.save','FairPlay',NULL,'votes_a_day: 30','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-b601-7598-904f-2eff83e50fc2','order.move','Order','01a22a04-b5c5-7709-88f2-dcbc6ccc6c85','nobody -> 01a22a04-a982-72ef-8370-bfda368bc835: He told us his number','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-b86f-7727-941e-8ea8efa10d18','api_key.create','ApiKey','01a22a04-b86f-7727-941e-8ea7690bd712','The till (portal_key_j9w9VU…): ORDERS_WRITE','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-b88f-775c-9bf9-bac52b556cf0','webhook.create','WebhookEndpoint','01a22a04-b88f-775c-9bf9-bac4eef37789','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a04-be04-7269-8519-41571f1234bc','member.erase','Member','01a22a04-bcb3-7578-8a14-4cb0abfb9f89',NULL,'2026-01-30 09:00:00+00:00','01a22a04-bcb3-7578-8a14-4cb0abfb9f89',NULL);
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a22a04-af91-7773-aa61-345edcf046b6','first-question','2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027');
INSERT INTO "badge_awards" VALUES('01a22a04-afd5-7769-bd5d-d5f72a43b083','first-answer','2026-01-10 09:00:00+00:00','01a22a04-a982-72ef-8370-bfda368bc835');
INSERT INTO "badge_awards" VALUES('01a22a04-b469-77a3-ae91-d98bdf201f2b','first-question','2026-01-10 09:00:00+00:00','01a22a04-a982-72ef-8370-bfda368bc835');
CREATE TABLE "bookmarks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kept_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_bookmarks_post_id_8da490" UNIQUE ("post_id", "member_id")
);
INSERT INTO "bookmarks" VALUES('01a22a04-b00f-72b7-902f-263b7651ec69','2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-afc0-7105-b189-a229a679011a');
CREATE TABLE "buying_models" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "day" DATE NOT NULL UNIQUE /* The last day whose orders it knows */,
    "fitted_at" TIMESTAMP NOT NULL,
    "customers" INT NOT NULL,
    "came_again" INT NOT NULL  /* Who bought on more than one day */,
    "r" REAL   /* BG\/NBD in days, with alpha, a and b; unset where none was found */,
    "alpha" REAL,
    "a" REAL,
    "b" REAL,
    "log_likelihood" REAL,
    "p" REAL   /* Gamma-Gamma in minor units, with q and v; unset where none was found */,
    "q" REAL,
    "v" REAL,
    "correlation" REAL   /* Of how often and how much, of those who came again */,
    "currency" VARCHAR(3) NOT NULL  /* The programme's, in which it counts */,
    "mean_minor" BIGINT   /* What a customer is expected to spend in the next year */,
    "refusal" VARCHAR(20)   /* Why there is none, or none of amounts */
);
INSERT INTO "buying_models" VALUES('01a22a04-bcaa-72fe-a8f8-d3fee5720d90','2026-01-30','2026-01-30 09:00:00+00:00',3,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EUR',NULL,'TOO_FEW_BUYERS');
CREATE TABLE "calendar_feeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "last_fetched_at" TIMESTAMP   /* To within an hour */,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "calendar_feeds" VALUES('01a22a04-b9e7-73c8-87dd-591bb333e56c','f8538b8b728bf3041cfc013ed42684f5bba8d6d24f53f365faf8bcdc9b7c5361','2026-01-10 09:00:00+00:00',NULL,'01a22a04-a892-7050-8bcf-63cda8237027');
CREATE TABLE "capped_deeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "wanted" INT NOT NULL  /* 0 while the deed is undone */,
    "available_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "award_id" CHAR(36) NOT NULL UNIQUE REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT capped_deeds_wanted_not_negative CHECK (wanted >= 0)
);
INSERT INTO "capped_deeds" VALUES('01a22a04-afdc-7276-aa95-d379688e96fb',15,'2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22a04-afdb-7176-8185-f178b061ac95');
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
INSERT INTO "categories" VALUES('01a22a04-af3a-713e-b490-f50c5f54024f','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a22a04-b353-7684-bce7-52487f7b14e4','room-1','Room-1',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a22a04-b432-7796-b9fb-5a72d2c4d75b','tea','Tea',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
CREATE TABLE "category_rights" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ability" VARCHAR(5) NOT NULL,
    "holder" VARCHAR(80) NOT NULL  /* Whom it is about, an audience, or a key */,
    "is_denied" INT NOT NULL,
    "category_id" CHAR(36) NOT NULL REFERENCES "categories" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_category_ri_categor_a723ef" UNIQUE ("category_id", "ability", "holder")
);
INSERT INTO "category_rights" VALUES('01a22a04-af40-76d7-8b4f-566bf9596e50','REPLY','EVERYONE',0,'01a22a04-af3a-713e-b490-f50c5f54024f');
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
INSERT INTO "community_profiles" VALUES('01a22a04-af91-7773-aa61-345d3ab149b6',2,0,0,'01a22a04-a892-7050-8bcf-63cda8237027');
INSERT INTO "community_profiles" VALUES('01a22a04-afc2-7026-87d7-86c0e1e32ce5',3,1,1,'01a22a04-a982-72ef-8370-bfda368bc835');
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
INSERT INTO "consents" VALUES('01a22a04-acd9-7033-8d26-d4cb00a4d75b','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-accd-7135-96e1-19e0892235b0','sign-up',NULL);
INSERT INTO "consents" VALUES('01a22a04-acd9-7033-8d26-d4ccb5962c93','NEWSLETTER','newsletter-2','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-accd-7135-96e1-19e0892235b0','sign-up',NULL);
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
INSERT INTO "coupon_cases" VALUES('01a22a04-bc71-77ce-a9d7-6036489b8679','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a04-bc4a-70fa-b643-530a33a20f4c','01a22a04-bb5c-7620-aa54-2e67c0a3c4a2');
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
INSERT INTO "coupon_claims" VALUES('01a22a04-bc17-72bb-9347-29122a14be10','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a22a04-bc03-70ff-a60d-b28f1419181b','01a22a04-bb5c-7620-aa54-2e67c0a3c4a2');
INSERT INTO "coupon_claims" VALUES('01a22a04-bc4d-7154-b73b-888b5c12c5ee','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a22a04-bc4a-70fa-b643-530a33a20f4c','01a22a04-bb5c-7620-aa54-2e67c0a3c4a2');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a22a04-a975-701d-8787-32e5cd71713b','$argon2id$v=19$m=19456,t=2,p=1$jdYBQODa383koEuzTAQL4Q$q85dxf1hFX3kTIqCLlx0yTlfP55FpNabHQro4uoiROg','2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027');
INSERT INTO "credentials" VALUES('01a22a04-acd8-7540-9ee4-0e9ab954ad10','$argon2id$v=19$m=19456,t=2,p=1$OLie9zK3oZSSNIxKoXls3w$9qfUGPIX3Qh7FEb5naAo1L0tBFyEG++7MZhgtf6snSw','2026-01-10 09:00:00+00:00','01a22a04-accd-7135-96e1-19e0892235b0');
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
INSERT INTO "customer_data_requests" VALUES('01a22a04-b8bf-730c-8f35-edc1c02ad477','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
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
INSERT INTO "customers" VALUES('01a22a04-aae2-7392-9716-4f1f4bb1b984','shop','11',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22a04-aa30-7075-97ff-a36e94928820',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a22a04-b50d-746d-98c3-9571f0e25af1','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22a04-b5c1-71fb-8c03-402a6da93436','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22a04-b5e1-70ef-8055-c0888243b6f9','shop','placed:01a22a04-a982-72ef-8370-bfda368bc835',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22a04-a982-72ef-8370-bfda368bc835',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a22a04-b741-752d-9fd6-38f22a9a3141','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22a04-b6db-705d-81b2-2a35a830f0dd','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22a04-bbba-768b-8a39-52fd6aef5c12','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a22a04-a982-72ef-8370-bfda368bc835','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a22a04-ba20-7048-b6f1-aaaf1b2924aa','bce8704d38c3df50e41c381ae0d80fdc4199ca91b5afe8ba406aab94d001e884','2026-01-10 09:00:00+00:00','2026-01-11 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027');
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
INSERT INTO "drafts" VALUES('01a22a04-b040-76eb-833f-e7731a40dba8','REPLY','01a22a04-af8a-74a3-a232-44ead2e57f6b',NULL,'And for how long',1,'2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027');
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
INSERT INTO "earn_rule_versions" VALUES('01a22a04-a7d1-7161-9e7b-15af474467b4',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22a04-a7cf-71a2-94e4-fdd816a7ba7e',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22a04-a7eb-7201-a996-12050342f34c',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22a04-a7eb-7201-a996-120479f76dc3',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22a04-a800-724e-b87c-fea1f2481272',1,'For a ANSWER_ACCEPTED',15,NULL,14,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22a04-a7ff-71b4-a567-d936ae20d2f2',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22a04-a82f-7055-839f-e8fe7d32b3a2',1,'For a VERIFY_EMAIL',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22a04-a82f-7055-839f-e8fda1a2932e',NULL,NULL,0,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "translated_into" TEXT);
INSERT INTO "earn_rules" VALUES('01a22a04-a7cf-71a2-94e4-fdd816a7ba7e','PURCHASE',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22a04-a7eb-7201-a996-120479f76dc3','THREAD',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22a04-a7ff-71b4-a567-d936ae20d2f2','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22a04-a82f-7055-839f-e8fda1a2932e','VERIFY_EMAIL',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a22a04-b638-7324-ad73-cc27f04da55e','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a22a04-ba6e-70d6-a707-d3272e2a09a8','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a22a04-afd9-7414-b460-60be9b2e8cfd');
CREATE TABLE "external_identities" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL,
    "last_used_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_external_id_provide_14eec4" UNIQUE ("provider_id", "subject")
);
INSERT INTO "external_identities" VALUES('01a22a04-aadb-7184-9d18-18c37939ce11','11','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-aa30-7075-97ff-a36e94928820','01a22a04-a9c6-77ab-9269-9336d9327e1b');
CREATE TABLE "fair_play_findings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "found_at" TIMESTAMP NOT NULL,
    "undone_at" TIMESTAMP,
    "undone_by_id" CHAR(36)
);
INSERT INTO "fair_play_findings" VALUES('01a22a04-b3ee-7217-8592-06689e477244','BURST','2026-01-10 09:00:00+00:00',NULL,NULL);
CREATE TABLE "fair_play_looks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" TIMESTAMP NOT NULL  /* Of the first vote that was not looked at */,
    "due_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "fair_play_looks" VALUES('01a22a04-afd3-75c0-b3c7-04b1790dfebb','2026-01-10 09:00:00+00:00','2026-01-10 23:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027');
CREATE TABLE "fair_play_suspects" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_fair_play_s_finding_820d8b" UNIQUE ("finding_id", "member_id")
);
INSERT INTO "fair_play_suspects" VALUES('01a22a04-b3ef-767b-8349-765ab0a4f7a3','01a22a04-b3ee-7217-8592-06689e477244','01a22a04-a892-7050-8bcf-63cda8237027');
INSERT INTO "fair_play_suspects" VALUES('01a22a04-b3ef-767b-8349-765b2b0b4fd4','01a22a04-b3ee-7217-8592-06689e477244','01a22a04-a982-72ef-8370-bfda368bc835');
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
INSERT INTO "forgotten" VALUES('01a22a04-bcf1-7480-bd82-5cb5b75fbc16','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
CREATE TABLE "held_contents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(10) NOT NULL,
    "target_id" CHAR(36) NOT NULL UNIQUE,
    "findings" VARCHAR(80) NOT NULL,
    "held_at" TIMESTAMP NOT NULL,
    "shown_at" TIMESTAMP
);
INSERT INTO "held_contents" VALUES('01a22a04-b38d-76fb-a56d-26c11bac3f21','Thread','01a22a04-b386-77da-8d92-56de68877f8c','WORDS','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "idempotency_keys" VALUES('01a22a04-aff6-775e-af3a-aa17265e75c4','post','thanks','66f4f8222b2add7f463c442f2e9bcc2144448e376fd55e491310ae900960afd7','01a22a04-aff0-71bb-b362-e030ac29f1f7','2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027');
INSERT INTO "idempotency_keys" VALUES('01a22a04-b621-74f4-957d-2048e53f9750','move_order','a move','2b27bffa603b49b04959622942cc476bc15d54b536ed790436caf65cb2c58751','01a22a04-b5c5-7709-88f2-dcbc6ccc6c85','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "identity_providers" VALUES('01a22a04-a9c6-77ab-9269-9336d9327e1b','shop','Shop','SIGNED_TOKEN',1,'shop','HS256','gAAAAABrDM3-Zk-6Fab1F9RhoqN6Gvzzg-hC1OSofZ-dYiOFaqEEmxEOltotukZelP-ous-S5Ted0ohKf1UBwPjDKXLyvVC4ydfBRnZidchsMntWVf5w2URCMvNavlEH5FBuOk27N6aS',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "identity_providers" VALUES('01a22a04-aafe-7595-bd28-4a1f75f48a06','login','Login','OPENID_CONNECT',1,NULL,NULL,NULL,NULL,NULL,NULL,'https://login.example.org','portal',NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a22a04-b8fe-7427-8ae1-18de725d35e9','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[],"named":[]}','2026-01-10 09:00:00+00:00',0);
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a22a04-a892-7050-8bcf-63cda8237027','{}','2026-11-30 01:14:43.785213+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a22a04-aa7f-7228-b4df-68ff63f1ab9d',5,0,0,0,5,0,0,5,1,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22a04-aa30-7075-97ff-a36e94928820',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22a04-af97-7680-b951-4ddbab289f65',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-a7ba-751b-9cab-2f839158a12b','01a22a04-a892-7050-8bcf-63cda8237027',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22a04-afd9-7414-b460-60be9b2e8cfd',114,0,0,0,114,0,0,114,4,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22a04-a982-72ef-8370-bfda368bc835',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22a04-b744-7360-846a-53c5afcf03ae',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-a7ba-751b-9cab-2f839158a12b','01a22a04-b6db-705d-81b2-2a35a830f0dd',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22a04-bcb7-75f7-a57e-c02add3a5bba',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a04-bcb3-7578-8a14-4cb0abfb9f89',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
INSERT INTO "loyalty_programme" VALUES('01a22a04-a7a2-73e6-8014-dc36f0c6d78a','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00',NULL,0,0,2,NULL);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a22a04-b528-7633-b83e-da315a6cb5da','2026-01-10 08:59:00+00:00',NULL,'01a22a04-af97-7680-b951-4ddbab289f65','01a22a04-a7ba-751b-9cab-2f839158a12b');
INSERT INTO "loyalty_tier_periods" VALUES('01a22a04-bb0e-75d7-a105-b2ed0da8b051','2026-01-30 09:00:00+00:00',NULL,'01a22a04-b744-7360-846a-53c5afcf03ae','01a22a04-a7ba-751b-9cab-2f839158a12b');
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
INSERT INTO "loyalty_tiers" VALUES('01a22a04-a7ba-751b-9cab-2f839158a12b','silver','Silver',1,150,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22a04-b90f-704e-9e74-5c5861676c70','gold','Gold',2,2000,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22a04-b92a-7747-abc4-92a340072821','platinum','Platinum',3,3000,'1','[]',NULL,0,NULL);
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
INSERT INTO "members" VALUES('01a22a04-a892-7050-8bcf-63cda8237027','anna','anna','Anna',NULL,'/media/AVTpx-Z283OapBrubEF7Jg/small','anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22a04-a982-72ef-8370-bfda368bc835','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22a04-aa30-7075-97ff-a36e94928820','member-6e94928820','member-6e9492882o','Fred',NULL,NULL,'fred@example.org','fred@example.org','fred@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22a04-accd-7135-96e1-19e0892235b0','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22a04-b17b-742d-bd33-faffd190d116','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22a04-b6db-705d-81b2-2a35a830f0dd','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22a04-bcb3-7578-8a14-4cb0abfb9f89','former-4cb0abfb9f89','former-4cboabfb9f89','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
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
INSERT INTO "moderation_appeals" VALUES('01a22a04-b30b-70b3-acdc-c83652139733','01a22a04-b1c2-77c6-ba57-551c6f66c52c:affected','It is a good grinder.','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,'01a22a04-b1c2-77c6-ba57-551c6f66c52c',NULL);
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
INSERT INTO "moderation_cases" VALUES('01a22a04-b142-750d-bb42-313d69db71c9','Post','01a22a04-b0c8-71a7-8e2f-46fe82e22dc5',NULL,'APPEALED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a982-72ef-8370-bfda368bc835',NULL,NULL,NULL);
INSERT INTO "moderation_cases" VALUES('01a22a04-b38f-72bd-9014-1dd7b0ed55a5','Thread','01a22a04-b386-77da-8d92-56de68877f8c','Thread:01a22a04-b386-77da-8d92-56de68877f8c','OPEN','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a982-72ef-8370-bfda368bc835',NULL,NULL,NULL);
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
INSERT INTO "moderation_decisions" VALUES('01a22a04-b1c2-77c6-ba57-551c6f66c52c',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a22a04-b142-750d-bb42-313d69db71c9','01a22a04-b17b-742d-bd33-faffd190d116');
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
INSERT INTO "moderation_reports" VALUES('01a22a04-b147-76c3-828c-b0c636d66c26','83AS-R3B6-3M2Q','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a22a04-b142-750d-bb42-313d69db71c9','01a22a04-a892-7050-8bcf-63cda8237027');
CREATE TABLE "moved_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_moved_posts_thread__e7cfed" UNIQUE ("thread_id", "number")
);
INSERT INTO "moved_posts" VALUES('01a22a04-b4c6-73df-b516-2e277b2ccc98',1,'01a22a04-b461-70b5-a812-c70dc9b6b9aa','01a22a04-b450-7218-839c-8f687ddc1745');
CREATE TABLE "notification_choices" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(18) NOT NULL,
    "in_app" INT NOT NULL,
    "email" INT NOT NULL,
    "digest" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_notificatio_member__038118" UNIQUE ("member_id", "kind")
);
INSERT INTO "notification_choices" VALUES('01a22a04-ba3f-713e-abf4-d2a9481622f7','VOTE',0,0,1,'01a22a04-a892-7050-8bcf-63cda8237027');
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
INSERT INTO "notifications" VALUES('01a22a04-aa9f-75e5-ba24-ce19c115d027','POINTS_EARNED','points:01a22a04-aa84-721d-9a90-d84ce94585f6:01a22a04-aa30-7075-97ff-a36e94928820',NULL,NULL,'{"points":5,"action":"VERIFY_EMAIL"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-aa30-7075-97ff-a36e94928820',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-afa2-776d-a61b-88213d6a7c80','POINTS_EARNED','points:01a22a04-af98-743b-a30c-aedcefacae43:01a22a04-a892-7050-8bcf-63cda8237027',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a892-7050-8bcf-63cda8237027',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-afd5-7769-bd5d-d5f8fdeb1e27','ANSWER_ACCEPTED','accepted:01a22a04-afc0-7105-b189-a229a679011a:01a22a04-a982-72ef-8370-bfda368bc835','Post','01a22a04-afc0-7105-b189-a229a679011a','{}','2026-01-10 09:00:00+00:00',NULL,'01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-a982-72ef-8370-bfda368bc835',1,'2026-01-10 09:10:00+00:00',NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-afde-758c-a845-43e7d2e271eb','POINTS_EARNED','points:01a22a04-afdb-7176-8185-f178b061ac95:01a22a04-a982-72ef-8370-bfda368bc835',NULL,NULL,'{"points":14,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a982-72ef-8370-bfda368bc835',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-b003-73e2-a13d-11a0ad07eb38','VOTE','vote:01a22a04-afc0-7105-b189-a229a679011a:01a22a04-a982-72ef-8370-bfda368bc835','Post','01a22a04-afc0-7105-b189-a229a679011a','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a982-72ef-8370-bfda368bc835',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-b304-7368-8225-1f2782b9a2f3','MODERATION','decision:01a22a04-b1c2-77c6-ba57-551c6f66c52c:01a22a04-a982-72ef-8370-bfda368bc835',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","is_release":false,"ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a982-72ef-8370-bfda368bc835',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-b41e-769b-9339-d186d99b8473','MODERATION','unfair:01a22a04-b3ee-7217-8592-06689e477244:False:01a22a04-a892-7050-8bcf-63cda8237027',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a892-7050-8bcf-63cda8237027',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-b41f-77e6-b97a-f36ae36b62fb','MODERATION','unfair:01a22a04-b3ee-7217-8592-06689e477244:False:01a22a04-a982-72ef-8370-bfda368bc835',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a982-72ef-8370-bfda368bc835',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-b51c-7043-a0ca-ca1c94263805','POINTS_EARNED','points:01a22a04-b51a-7204-89df-35017a6abe5b:01a22a04-a892-7050-8bcf-63cda8237027',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a892-7050-8bcf-63cda8237027',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-b531-74a5-bc34-d9f6672d1261','TIER_CHANGED','tier:silver:2026-01-10:01a22a04-a892-7050-8bcf-63cda8237027',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a892-7050-8bcf-63cda8237027',1,NULL,NULL,'2026-01-12 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22a04-b5fe-73eb-bb2e-836108f35e05','POINTS_EARNED','points:01a22a04-b5f0-7630-83a9-1be691e32b52:01a22a04-a982-72ef-8370-bfda368bc835',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a982-72ef-8370-bfda368bc835',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-b757-752f-bd5f-55f59f93f333','POINTS_EARNED','points:01a22a04-b74f-7698-8682-14f6c500a691:01a22a04-b6db-705d-81b2-2a35a830f0dd',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-b6db-705d-81b2-2a35a830f0dd',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-ba6f-7617-a764-3f365e3ce0fc','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a22a04-a982-72ef-8370-bfda368bc835',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a04-a982-72ef-8370-bfda368bc835',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-bab3-75d9-8a7f-9e5e703bc042','REFERRAL_REWARDED','referral:01a22a04-b6f3-771a-a393-564c225a6af4:REFERRER:01a22a04-a892-7050-8bcf-63cda8237027',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a22a04-b6db-705d-81b2-2a35a830f0dd','01a22a04-a892-7050-8bcf-63cda8237027',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22a04-bab3-75d9-8a7f-9e5f0fa1f558','REFERRAL_REWARDED','referral:01a22a04-b6f3-771a-a393-564c225a6af4:REFEREE:01a22a04-b6db-705d-81b2-2a35a830f0dd',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-b6db-705d-81b2-2a35a830f0dd',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22a04-bb1f-7529-8ba9-428d0cdd0a55','TIER_CHANGED','tier:silver:2026-01-30:01a22a04-b6db-705d-81b2-2a35a830f0dd',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a04-b6db-705d-81b2-2a35a830f0dd',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22a04-bb74-745c-8284-fd011023ff00','REWARD','redemption:01a22a04-bb5c-7620-aa54-2e67c0a3c4a2:01a22a04-a892-7050-8bcf-63cda8237027',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a04-a892-7050-8bcf-63cda8237027',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a04-bbdf-754b-93d7-3f10a690e588','POINTS_EARNED','points:01a22a04-bbc8-70ce-8a50-3cf17c0abdec:01a22a04-a982-72ef-8370-bfda368bc835',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a04-a982-72ef-8370-bfda368bc835',1,NULL,NULL,NULL);
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
INSERT INTO "order_lines" VALUES('01a22a04-b510-72fc-944b-ecb69ad78d87',0,'beans','Beans',2,9000,'01a22a04-b50e-76f6-8ec0-3af392216ca8','01a22a04-b4f7-7656-a6e4-4cc8e1c617bd','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22a04-b5c6-7760-b441-6497bedc5154',0,'beans','Beans',1,1500,'01a22a04-b5c5-7709-88f2-dcbc6ccc6c85','01a22a04-b4f7-7656-a6e4-4cc8e1c617bd','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22a04-b743-707a-8828-b79fb11acb05',0,'beans','Beans',1,4000,'01a22a04-b743-707a-8828-b79e3b1ac53a','01a22a04-b4f7-7656-a6e4-4cc8e1c617bd','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22a04-bbc7-7495-9863-e5ef0878ed94',0,'beans','Beans',1,2000,'01a22a04-bbc5-72b2-8b74-53c48370071e','01a22a04-b4f7-7656-a6e4-4cc8e1c617bd','0',1,NULL,NULL,NULL);
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
INSERT INTO "orders" VALUES('01a22a04-b50e-76f6-8ec0-3af392216ca8','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a22a04-b50d-746d-98c3-9571f0e25af1',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22a04-b5c5-7709-88f2-dcbc6ccc6c85','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a22a04-b5e1-70ef-8055-c0888243b6f9',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22a04-b743-707a-8828-b79e3b1ac53a','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a22a04-b741-752d-9fd6-38f22a9a3141',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22a04-bbc5-72b2-8b74-53c48370071e','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a22a04-bbba-768b-8a39-52fd6aef5c12',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22a04-bc03-70ff-a60d-b28f1419181b','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'ZW3W-2ESM-YZC4-8R4N',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22a04-bc4a-70fa-b643-530a33a20f4c','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'ZW3W-2ESM-YZC4-8R4N',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL);
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
INSERT INTO "outbox" VALUES('01a22a04-acdd-7227-9250-9634b702f190','account letter','{"kind":"registration","member":"01a22a04-accd-7135-96e1-19e0892235b0"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-afc4-767a-b712-e11f91f4b594','notices','{"what":"reply","about":{"post":"01a22a04-afc0-7105-b189-a229a679011a"},"run":"01a22a04-afc4-767a-b712-e11eb525da0c"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-aff6-775e-af3a-aa163e26d40e','notices','{"what":"reply","about":{"post":"01a22a04-aff0-71bb-b362-e030ac29f1f7"},"run":"01a22a04-aff5-719a-a0b9-20b9eac9723b"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-b0e9-75b4-8d54-a7a70841870a','notices','{"what":"reply","about":{"post":"01a22a04-b0c8-71a7-8e2f-46fe82e22dc5"},"run":"01a22a04-b0e4-773f-a449-be346ef83614"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-b15d-765c-8312-0434f9d2850b','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"83AS-R3B6-3M2Q"},"unsubscribe":null,"has_account":true}','receipt:01a22a04-b147-76c3-828c-b0c636d66c26','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-b302-7382-9798-304fafa1c37f','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\n{consequences}Ground: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge; another person decides about it:\n\n{appeal}\n\nYou may also turn to a certified out-of-court dispute settlement body or to a court.","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","consequences":"","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","appeal":"http://127.0.0.1:8000/appeal/01a22a04-b1c2-77c6-ba57-551c6f66c52c"},"unsubscribe":null,"has_account":true}','statement:01a22a04-b1c2-77c6-ba57-551c6f66c52c','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-b304-7368-8225-1f294b6fc2d7','notices','{"what":"outcome","about":{"decision":"01a22a04-b1c2-77c6-ba57-551c6f66c52c"},"run":"01a22a04-b304-7368-8225-1f28337c4dcb"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-b316-7659-b724-2bb1338db241','mail','{"to":"bert@example.org","locale":"de","subject":"Your complaint {reference}","body":"{greeting}\n\nyour complaint has reached us. Its reference is {reference}.\n\nAnother person than the one who decided will look at it. We will write to you when they have.","values":{"greeting":"Hallo Bert,","reference":"01a22a04-b30b-70b3-acdc-c83652139733"},"unsubscribe":null,"has_account":true}','appeal:01a22a04-b30b-70b3-acdc-c83652139733','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-b3b2-7293-a6f5-03d29898d0a9','notices','{"what":"reply","about":{"post":"01a22a04-b3a4-7026-ab83-2d9b1d50b6ae"},"run":"01a22a04-b3b0-730a-8fef-7323740d9350"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-b575-75ed-b412-3a043d969ce7','notices','{"what":"points taken","about":{"transfer":"01a22a04-b567-7050-8eac-2703ebd9a022","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a22a04-b567-7050-8eac-2703ebd9a022"},"run":"01a22a04-b568-724e-9f0e-81bc31dc28b8"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-b619-7736-842e-86f4282f3f3d','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a22a04-a982-72ef-8370-bfda368bc835","order":"01a22a04-b5c5-7709-88f2-dcbc6ccc6c85","once":"moved:01a22a04-b615-706e-bcfd-014a45cef8b6:TO"},"run":"01a22a04-b615-706e-bcfd-014bfa827d8f"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-ba31-7224-ab20-257f27de2179','data export','{"export":"01a22a04-ba20-7048-b6f1-aaaf1b2924aa"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-ba87-73da-884b-d0049dd231e5','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"points_name":"beans","day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22a04a98272ef8370bfda368bc835e123f2740168a916144443946e42ca9c"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22a04a98272ef8370bfda368bc835e123f2740168a916144443946e42ca9c","has_account":true}','reminder:01a22a04-a982-72ef-8370-bfda368bc835:2026-01-30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-bc2d-74e3-ba7f-fe14b7890a79','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a22a04-bb5c-7620-aa54-2e67c0a3c4a2","order":"01a22a04-bc03-70ff-a60d-b28f1419181b","once":"coupon:01a22a04-bc2b-7716-9bc9-640b97f9dca5"},"run":"01a22a04-bc2b-7716-9bc9-640c00f2312b"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-bc7c-70d7-952b-4fc3ef7a0e24','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a22a04-bc71-77ce-a9d7-6036489b8679","once":"coupon case:01a22a04-bc71-77ce-a9d7-6036489b8679"},"run":"01a22a04-bc77-75b2-8862-d82527d04f76"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a04-bcfa-755e-9cb7-e3649c191d35','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "picture_files" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "variant" VARCHAR(8) NOT NULL,
    "content" BLOB NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_fil_picture_2298a9" UNIQUE ("picture_id", "variant")
);
INSERT INTO "picture_files" VALUES('01a22a04-aed3-741f-82ed-075eabc631cc','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22a04-aed2-7551-a6d0-87cf0cb8328b');
INSERT INTO "picture_files" VALUES('01a22a04-aed3-741f-82ed-075fbbe74073','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22a04-aed2-7551-a6d0-87cf0cb8328b');
CREATE TABLE "picture_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(12) NOT NULL,
    "shown_by" CHAR(36) NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_use_picture_ea4a7c" UNIQUE ("picture_id", "place", "shown_by")
);
INSERT INTO "picture_uses" VALUES('01a22a04-af06-70e4-b2b5-754863ee4c0e','avatar','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-aed2-7551-a6d0-87cf0cb8328b');
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
INSERT INTO "pictures" VALUES('01a22a04-aed2-7551-a6d0-87cf0cb8328b','AVTpx-Z283OapBrubEF7Jg',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027');
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a22a04-b568-724e-9f0e-81bb5f39f661',20,'01a22a04-b51a-7204-89df-35028319f0d6','01a22a04-b567-7050-8eac-2703ebd9a022');
INSERT INTO "points_draws" VALUES('01a22a04-bb63-714c-b889-6b697ce1a397',100,'01a22a04-b51a-7204-89df-35028319f0d6','01a22a04-bb61-750d-84ed-20f6e1c3dd43');
INSERT INTO "points_draws" VALUES('01a22a04-bd18-773a-ae48-5fd505cb1452',10,'01a22a04-bcbc-736c-825e-ffc7e8246bc2','01a22a04-bd0c-763c-80a4-3c3c2ed2379c');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a22a04-bac8-70a6-a54b-cc874b33d556','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-bab5-7671-b792-b1ff48bd3e1b','01a22a04-af99-73d0-b897-8487efe2f10d');
INSERT INTO "points_extensions" VALUES('01a22a04-bac8-70a6-a54b-cc88c7363647','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-bab5-7671-b792-b1ff48bd3e1b','01a22a04-b51a-7204-89df-35028319f0d6');
INSERT INTO "points_extensions" VALUES('01a22a04-baf4-7476-b59a-33f20306cf24','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-bae0-744d-9cfb-15da82f8a8d7','01a22a04-b74f-7698-8682-14f7e09ff706');
INSERT INTO "points_extensions" VALUES('01a22a04-bbdf-754b-93d7-3f0dfe5d8820','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-bbc8-70ce-8a50-3cf17c0abdec','01a22a04-b7a7-70e1-9cf9-37c9b17febf5');
INSERT INTO "points_extensions" VALUES('01a22a04-bbdf-754b-93d7-3f0e2a0d77a8','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-bbc8-70ce-8a50-3cf17c0abdec','01a22a04-afdb-7176-8185-f17914c3a994');
INSERT INTO "points_extensions" VALUES('01a22a04-bbdf-754b-93d7-3f0ff5964f06','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-bbc8-70ce-8a50-3cf17c0abdec','01a22a04-b5f1-75de-bf1c-6a4518a9991c');
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
INSERT INTO "points_lots" VALUES('01a22a04-aa84-721d-9a90-d84d421c2a8c',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22a04-aa7f-7228-b4df-68ff63f1ab9d','01a22a04-aa84-721d-9a90-d84ce94585f6',0);
INSERT INTO "points_lots" VALUES('01a22a04-af99-73d0-b897-8487efe2f10d',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-af97-7680-b951-4ddbab289f65','01a22a04-af98-743b-a30c-aedcefacae43',0);
INSERT INTO "points_lots" VALUES('01a22a04-afdb-7176-8185-f17914c3a994',1,14,14,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-afd9-7414-b460-60be9b2e8cfd','01a22a04-afdb-7176-8185-f178b061ac95',0);
INSERT INTO "points_lots" VALUES('01a22a04-b51a-7204-89df-35028319f0d6',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-af97-7680-b951-4ddbab289f65','01a22a04-b51a-7204-89df-35017a6abe5b',0);
INSERT INTO "points_lots" VALUES('01a22a04-b5f1-75de-bf1c-6a4518a9991c',2,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-afd9-7414-b460-60be9b2e8cfd','01a22a04-b5f0-7630-83a9-1be691e32b52',0);
INSERT INTO "points_lots" VALUES('01a22a04-b74f-7698-8682-14f7e09ff706',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-b744-7360-846a-53c5afcf03ae','01a22a04-b74f-7698-8682-14f6c500a691',0);
INSERT INTO "points_lots" VALUES('01a22a04-b7a7-70e1-9cf9-37c9b17febf5',3,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-afd9-7414-b460-60be9b2e8cfd','01a22a04-b7a7-70e1-9cf9-37c8f55c1ebb',0);
INSERT INTO "points_lots" VALUES('01a22a04-b859-71c5-b90e-e398a8d52523',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a22a04-af97-7680-b951-4ddbab289f65','01a22a04-b859-71c5-b90e-e3971547e488',0);
INSERT INTO "points_lots" VALUES('01a22a04-bac3-77ec-ad8c-fa20ab855c36',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-af97-7680-b951-4ddbab289f65','01a22a04-bab5-7671-b792-b1ff48bd3e1b',0);
INSERT INTO "points_lots" VALUES('01a22a04-bae1-732e-af7f-67664c7e8e29',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-b744-7360-846a-53c5afcf03ae','01a22a04-bae0-744d-9cfb-15da82f8a8d7',0);
INSERT INTO "points_lots" VALUES('01a22a04-bbc8-70ce-8a50-3cf2804f3666',4,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22a04-afd9-7414-b460-60be9b2e8cfd','01a22a04-bbc8-70ce-8a50-3cf17c0abdec',0);
INSERT INTO "points_lots" VALUES('01a22a04-bcbc-736c-825e-ffc7e8246bc2',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22a04-bcb7-75f7-a57e-c02add3a5bba','01a22a04-bcbc-736c-825e-ffc60c5852b1',0);
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
INSERT INTO "points_transfers" VALUES('01a22a04-aa84-721d-9a90-d84ce94585f6',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'VERIFY_EMAIL:member:01a22a04-aa30-7075-97ff-a36e94928820','5701e103bffae210f8ad7791c129b3b7130fef8282033a0caeb96a1787da0e5f','VERIFY_EMAIL','For a VERIFY_EMAIL',NULL,NULL,'RULE','01a22a04-a82f-7055-839f-e8fe7d32b3a2',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-aa7f-7228-b4df-68ff63f1ab9d',NULL,'01a22a04-a82f-7055-839f-e8fe7d32b3a2',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-af98-743b-a30c-aedcefacae43',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a22a04-af8a-74a3-a232-44ead2e57f6b','7486a08cc2b9ba6fdca24f16111224ebc56e98e59b7e4aacd8a8864e78a43f35','THREAD','For a THREAD','Thread','01a22a04-af8a-74a3-a232-44ead2e57f6b','RULE','01a22a04-a7eb-7201-a996-12050342f34c',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-af97-7680-b951-4ddbab289f65',NULL,'01a22a04-a7eb-7201-a996-12050342f34c',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-afdb-7176-8185-f178b061ac95',1,'EARN','ISSUANCE','AVAILABLE',14,14,0,0,14,'ANSWER_ACCEPTED:post:01a22a04-afc0-7105-b189-a229a679011a','25af8f9cf84e4e14ac6f263bb7e191430af127d7ed3a863ceedaca522c40e120','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a22a04-afc0-7105-b189-a229a679011a','RULE','01a22a04-a800-724e-b87c-fea1f2481272',NULL,'1',NULL,15,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-afd9-7414-b460-60be9b2e8cfd',NULL,'01a22a04-a800-724e-b87c-fea1f2481272',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-b51a-7204-89df-35017a6abe5b',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a22a04-b50e-76f6-8ec0-3af392216ca8','a740ef6707b6b8c4305b53745a309c92c5279fc3eb329134782686e09fb7168d','PURCHASE','For a PURCHASE','Order','01a22a04-b50e-76f6-8ec0-3af392216ca8','RULE','01a22a04-a7d1-7161-9e7b-15af474467b4','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-af97-7680-b951-4ddbab289f65',NULL,'01a22a04-a7d1-7161-9e7b-15af474467b4',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-b567-7050-8eac-2703ebd9a022',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a22a04-b51a-7204-89df-35017a6abe5b:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a22a04-b50e-76f6-8ec0-3af392216ca8','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-af97-7680-b951-4ddbab289f65','01a22a04-b51a-7204-89df-35017a6abe5b',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-b5f0-7630-83a9-1be691e32b52',2,'EARN','ISSUANCE','AVAILABLE',30,44,0,0,30,'PURCHASE:order:01a22a04-b5c5-7709-88f2-dcbc6ccc6c85','436eb4290e4a8a45c4cfc96c947bfa72d0a8ac9f8a6132da44451ef4131fa2dc','PURCHASE','For a PURCHASE','Order','01a22a04-b5c5-7709-88f2-dcbc6ccc6c85','RULE','01a22a04-a7d1-7161-9e7b-15af474467b4','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-afd9-7414-b460-60be9b2e8cfd',NULL,'01a22a04-a7d1-7161-9e7b-15af474467b4',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-b74f-7698-8682-14f6c500a691',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a22a04-b743-707a-8828-b79e3b1ac53a','94358c31a30c057442582078fb4831d53adee16383eb595444e408c2fdc06a0d','PURCHASE','For a PURCHASE','Order','01a22a04-b743-707a-8828-b79e3b1ac53a','RULE','01a22a04-a7d1-7161-9e7b-15af474467b4','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-b744-7360-846a-53c5afcf03ae',NULL,'01a22a04-a7d1-7161-9e7b-15af474467b4',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-b7a7-70e1-9cf9-37c8f55c1ebb',3,'EARN','ISSUANCE','AVAILABLE',30,74,0,0,30,'gift:6','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-afd9-7414-b460-60be9b2e8cfd',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-b859-71c5-b90e-e3971547e488',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:7','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-af97-7680-b951-4ddbab289f65',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-bab5-7671-b792-b1ff48bd3e1b',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a22a04-b6f3-771a-a393-564c225a6af4','9ca1e99e49c8b44b66be7511a19aad140931031d80223e3e60cf919c635a190b','REFERRER','A friend came by your invitation','Referral','01a22a04-b6f3-771a-a393-564c225a6af4','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22a04-af97-7680-b951-4ddbab289f65',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-bae0-744d-9cfb-15da82f8a8d7',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a22a04-b6f3-771a-a393-564c225a6af4','d28f4aa6d97fdf1ccd795067fb7311c8696f169f027ac18ef15757cbdcb84f5e','REFEREE','You came by a friend''s invitation','Referral','01a22a04-b6f3-771a-a393-564c225a6af4','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22a04-b744-7360-846a-53c5afcf03ae',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-bb61-750d-84ed-20f6e1c3dd43',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a22a04-bb5c-7620-aa54-2e67c0a3c4a2','7d6cbcff5bac58a8cbe8ad666aacf3d4c8fb65750d66701c15aed6e1c24f7cf2',NULL,'Five euros off','Redemption','01a22a04-bb5c-7620-aa54-2e67c0a3c4a2','MEMBER','01a22a04-a892-7050-8bcf-63cda8237027',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22a04-af97-7680-b951-4ddbab289f65',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-bbc8-70ce-8a50-3cf17c0abdec',4,'EARN','ISSUANCE','AVAILABLE',40,114,0,0,40,'PURCHASE:order:01a22a04-bbc5-72b2-8b74-53c48370071e','ab289b18aecd014eb0731da017b8e9dc1f9257f16b62d1f1d9696dd202294102','PURCHASE','For a PURCHASE','Order','01a22a04-bbc5-72b2-8b74-53c48370071e','RULE','01a22a04-a7d1-7161-9e7b-15af474467b4','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a22a04-afd9-7414-b460-60be9b2e8cfd',NULL,'01a22a04-a7d1-7161-9e7b-15af474467b4',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-bcbc-736c-825e-ffc60c5852b1',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:9','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22a04-bcb7-75f7-a57e-c02add3a5bba',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a04-bd0c-763c-80a4-3c3c2ed2379c',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a22a04-bcb7-75f7-a57e-c02add3a5bba:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22a04-bcb7-75f7-a57e-c02add3a5bba',NULL,NULL,NULL,NULL);
CREATE TABLE "post_mentions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "handle" VARCHAR(32) NOT NULL  /* As the post shows it */,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_mentio_post_id_1ae8f5" UNIQUE ("post_id", "member_id")
);
INSERT INTO "post_mentions" VALUES('01a22a04-aff2-7495-b8bf-4e25ef930a21','bert','01a22a04-a982-72ef-8370-bfda368bc835','01a22a04-aff0-71bb-b362-e030ac29f1f7');
CREATE TABLE "post_reactions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "sign" VARCHAR(16) NOT NULL,
    "reacted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_reacti_post_id_0fa2e9" UNIQUE ("post_id", "member_id", "sign")
);
INSERT INTO "post_reactions" VALUES('01a22a04-b008-73a8-a1f1-8bb978d89574','🎉','2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-afc0-7105-b189-a229a679011a');
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a22a04-b06d-7230-bc70-7b26a02f3e93','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a22a04-a982-72ef-8370-bfda368bc835','01a22a04-afc0-7105-b189-a229a679011a');
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
INSERT INTO "posts" VALUES('01a22a04-af8c-77c8-9775-f101de324147',1,'It tastes of sand.','<p>It tastes of sand.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a04-a892-7050-8bcf-63cda8237027',NULL,'01a22a04-af8a-74a3-a232-44ead2e57f6b',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22a04-afc0-7105-b189-a229a679011a',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',3,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-a982-72ef-8370-bfda368bc835',NULL,'01a22a04-af8a-74a3-a232-44ead2e57f6b',0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "posts" VALUES('01a22a04-aff0-71bb-b362-e030ac29f1f7',3,'Thank you, @bert!','<p>Thank you, <a href="/m/bert" rel="nofollow ugc noopener">@bert</a>!</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a04-a892-7050-8bcf-63cda8237027',NULL,'01a22a04-af8a-74a3-a232-44ead2e57f6b',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22a04-b0c8-71a7-8e2f-46fe82e22dc5',4,'Buy my grinder!','<p>Buy my grinder!</p>
',3,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a04-a982-72ef-8370-bfda368bc835',NULL,'01a22a04-af8a-74a3-a232-44ead2e57f6b',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22a04-b387-746f-ae20-95b4991d1cff',1,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a04-a982-72ef-8370-bfda368bc835',NULL,'01a22a04-b386-77da-8d92-56de68877f8c',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22a04-b3a4-7026-ab83-2d9b1d50b6ae',5,'Or a paper filter.','<p>Or a paper filter.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a04-a982-72ef-8370-bfda368bc835',NULL,'01a22a04-af8a-74a3-a232-44ead2e57f6b',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22a04-b461-70b5-a812-c70dc9b6b9aa',6,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a04-a982-72ef-8370-bfda368bc835',NULL,'01a22a04-af8a-74a3-a232-44ead2e57f6b',0,0,NULL,NULL,NULL,NULL);
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
INSERT INTO "products" VALUES('01a22a04-b4f7-7656-a6e4-4cc8e1c617bd','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "provider_sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "sid" VARCHAR(255),
    "sealed_id_token" TEXT NOT NULL,
    "began_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    "session_id" CHAR(36) NOT NULL UNIQUE REFERENCES "sessions" ("id") ON DELETE CASCADE
);
INSERT INTO "provider_sessions" VALUES('01a22a04-ab11-71d1-b41f-5862aa50a4d8','11',NULL,'gAAAAABrDM3-W6UKdFN1I5YhgYd-_EOMVpg8SBhAhzDx1VY0dXn7jfREbTaOtYbk9BvmgN0xpJ6kCW4Hontn6UdIojf2LpD0UA==','2026-01-10 09:00:00+00:00','01a22a04-aafe-7595-bd28-4a1f75f48a06','01a22a04-aae3-772e-b6bb-fcba7b5dc590');
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
INSERT INTO "redemptions" VALUES('01a22a04-bb5c-7620-aa54-2e67c0a3c4a2','ZW3W-2ESM-YZC4-8R4N',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-a86f-75ca-b9a6-d5faf663049e',0,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a22a04-a85e-704b-b937-e8deb60920fd','REFERRER','POINTS',500,NULL,NULL,NULL,'01a22a04-a858-726d-a04a-d86a8f873069',NULL,NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a22a04-a85e-704b-b937-e8df9388387b','REFEREE','POINTS',200,NULL,NULL,NULL,'01a22a04-a858-726d-a04a-d86a8f873069',NULL,NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a22a04-a858-726d-a04a-d86a8f873069','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,50,NULL);
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7ca8-8754-626dbb9c6770','BRKSGHA5DX','brksgha5dx',1,1,1,1,'2026-01-10 09:00:00+00:00','01a22a04-a858-726d-a04a-d86a8f873069','01a22a04-a892-7050-8bcf-63cda8237027');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a22a04-b6d2-7378-9333-9f1b3b1e8401','4e95f3aa03a33255e1e7ddca1b5e6e463fed9516bc1b85226bc619a5efa60217','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7ca8-8754-626dbb9c6770');
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
INSERT INTO "referrals" VALUES('01a22a04-b6f3-771a-a393-564c225a6af4','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a04-a858-726d-a04a-d86a8f873069','019ba722-4680-7ca8-8754-626dbb9c6770','01a22a04-b743-707a-8828-b79e3b1ac53a','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-b6db-705d-81b2-2a35a830f0dd',0);
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE, "month" VARCHAR(7)   /* The local month in which the last one was rewarded */, "in_month" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a22a04-baab-724c-89c4-2ca6f28b2ee7',1,'01a22a04-a858-726d-a04a-d86a8f873069','01a22a04-a892-7050-8bcf-63cda8237027','2026-01',1);
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
INSERT INTO "refunds" VALUES('01a22a04-b54a-74b2-8ed0-2db4a947e17a','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a22a04-b50e-76f6-8ec0-3af392216ca8',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a22a04-b595-7313-a33c-ae0a460dab10','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
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
INSERT INTO "release_bookings" VALUES('01a22a04-b9d6-71a3-85c4-58ceb7a7ba3b','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-b995-74c9-8d74-eeef8fd8b9de');
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
INSERT INTO "release_versions" VALUES('01a22a04-b96b-750d-8fd4-1be3ba1a9e9e','2026-01-10 09:00:00+00:00',NULL,'TEASER',NULL,NULL,'{"silver":"2026-01-30T09:00:00+00:00"}','01a22a04-b931-7657-8a66-bb12c5f425c9');
INSERT INTO "release_versions" VALUES('01a22a04-b9bb-768e-8a8f-28ef582b5f9e','2026-01-10 09:00:00+00:00',NULL,'TEASER','2026-01-09 09:00:00+00:00',NULL,'{}','01a22a04-b995-74c9-8d74-eeef8fd8b9de');
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a22a04-b957-733c-9991-ba84f80db107','2026-01-30 09:00:00+00:00',NULL,'01a22a04-b931-7657-8a66-bb12c5f425c9','01a22a04-a7ba-751b-9cab-2f839158a12b');
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
INSERT INTO "releases" VALUES('01a22a04-b931-7657-8a66-bb12c5f425c9','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "releases" VALUES('01a22a04-b995-74c9-8d74-eeef8fd8b9de','evening','EVENT','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,'2026-01-09 09:00:00+00:00',NULL,'2026-01-30 09:00:00+00:00',NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "review_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rating" SMALLINT NOT NULL,
    "title" VARCHAR(120),
    "body_markdown" TEXT NOT NULL,
    "edited_at" TIMESTAMP NOT NULL,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE
);
INSERT INTO "review_revisions" VALUES('01a22a04-b69e-71e9-ac1f-0d5528637104',4,NULL,'They smell of cocoa.','2026-01-10 09:00:00+00:00','01a22a04-b658-7176-973c-f489bcf57500');
CREATE TABLE "review_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_review_vote_review__f1fb0c" UNIQUE ("review_id", "member_id")
);
INSERT INTO "review_votes" VALUES('01a22a04-b6ab-70b2-aaeb-06ed4eab3576','2026-01-10 09:00:00+00:00','01a22a04-a982-72ef-8370-bfda368bc835','01a22a04-b658-7176-973c-f489bcf57500');
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
INSERT INTO "reviews" VALUES('01a22a04-b658-7176-973c-f489bcf57500','01a22a04-b4f7-7656-a6e4-4cc8e1c617bd:01a22a04-a892-7050-8bcf-63cda8237027',5,NULL,'They smell of cocoa.','<p>They smell of cocoa.</p>
',3,'VISIBLE',1,0,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-b4f7-7656-a6e4-4cc8e1c617bd');
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a22a04-bb5c-7620-aa54-2e66d5607b42',1,'01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-a86f-75ca-b9a6-d5faf663049e');
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
INSERT INTO "rewards" VALUES('01a22a04-a86f-75ca-b9a6-d5faf663049e','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0,'de',0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a22a04-b18b-751e-b907-107202b8ee8b','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a22a04-b17b-742d-bd33-faffd190d116');
CREATE TABLE "saved_replies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "title" VARCHAR(120) NOT NULL  /* For staff, who choose by it */,
    "ground" VARCHAR(300)   /* The rule that goes with it */,
    "text_en" TEXT,
    "text_de" TEXT
);
INSERT INTO "saved_replies" VALUES('01a22a04-b102-76a5-926b-747c0b2656b2','Advertising',NULL,'Please do not, {name}.',NULL);
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
INSERT INTO "search_changes" VALUES(34,'Product','01a22a04-b4f7-7656-a6e4-4cc8e1c617bd');
CREATE TABLE "search_entries" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "thing_id" CHAR(36) NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL
);
INSERT INTO "search_entries" VALUES(1,'Exclusive','01a22a04-b931-7657-8a66-bb12c5f425c9','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(2,'Exclusive','01a22a04-b995-74c9-8d74-eeef8fd8b9de','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(3,'Member','01a22a04-a892-7050-8bcf-63cda8237027','anna','anna');
INSERT INTO "search_entries" VALUES(4,'Member','01a22a04-a982-72ef-8370-bfda368bc835','bert','bert');
INSERT INTO "search_entries" VALUES(5,'Member','01a22a04-aa30-7075-97ff-a36e94928820','fred','member 6e94928820 member6e94928820');
INSERT INTO "search_entries" VALUES(6,'Member','01a22a04-b17b-742d-bd33-faffd190d116','mona','mona');
INSERT INTO "search_entries" VALUES(7,'Member','01a22a04-b6db-705d-81b2-2a35a830f0dd','newcomer1','dora');
INSERT INTO "search_entries" VALUES(8,'Post','01a22a04-afc0-7105-b189-a229a679011a','','coarser and less water');
INSERT INTO "search_entries" VALUES(9,'Post','01a22a04-aff0-71bb-b362-e030ac29f1f7','','thank you bert');
INSERT INTO "search_entries" VALUES(10,'Post','01a22a04-b0c8-71a7-8e2f-46fe82e22dc5','','buy my grinder');
INSERT INTO "search_entries" VALUES(11,'Post','01a22a04-b3a4-7026-ab83-2d9b1d50b6ae','','or a paper filter');
INSERT INTO "search_entries" VALUES(12,'Post','01a22a04-b461-70b5-a812-c70dc9b6b9aa','','it is raining');
INSERT INTO "search_entries" VALUES(13,'Product','01a22a04-b4f7-7656-a6e4-4cc8e1c617bd','beans','beans');
INSERT INTO "search_entries" VALUES(14,'Review','01a22a04-b658-7176-973c-f489bcf57500','','they smell of cocoa');
INSERT INTO "search_entries" VALUES(15,'Thread','01a22a04-af8a-74a3-a232-44ead2e57f6b','how coarse for a press','it tastes of sand grinding');
INSERT INTO "search_entries" VALUES(16,'Thread','01a22a04-b386-77da-8d92-56de68877f8c','a casino','it is raining');
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
INSERT INTO "search_words" VALUES(7,'6e94928820',1,0,'u6e94928820');
INSERT INTO "search_words" VALUES(8,'anna',1,0,'uanna danna eanna t00a t0an tann tna0 tnna');
INSERT INTO "search_words" VALUES(9,'bert',2,0,'ubert dbert ebert t00b t0be tber tert trt0');
INSERT INTO "search_words" VALUES(10,'dora',1,0,'udora ddora edora t00d t0do tdor tora tra0');
INSERT INTO "search_words" VALUES(11,'fred',1,0,'ufred dfred efred t00f t0fr ted0 tfre tred');
INSERT INTO "search_words" VALUES(12,'member',1,0,'umember dmemb emember t00m t0me tber temb ter0 tmbe tmem');
INSERT INTO "search_words" VALUES(13,'member6e94928820',1,0,'umember6e94928820');
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
INSERT INTO "sessions" VALUES('01a22a04-a98e-7621-a5d2-9145d5317fe8','1034a45b41a1f12dba4f7105ce485555ea7830b3c13cb25468a7c5d234986725','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22a04-a892-7050-8bcf-63cda8237027',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sessions" VALUES('01a22a04-a99e-70a3-9f68-57b436ce3140','f60f8db7668dddcfafeadd4f9a7eface4566b0a729ca7a0188c4d4c3b7d80c80','A page of the shop','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22a04-a892-7050-8bcf-63cda8237027','2026-01-10 09:15:00+00:00','9a50da18571c182b2cbe40564e0368893ab92e31e958ca1c513356f637efe7bc','308ece6606025bbd45bad09988552aa15bf0716442535dd4932c786666dba13f',NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "sessions" VALUES('01a22a04-aae3-772e-b6bb-fcba7b5dc590','e14421af7dce3feb6541af811c65da3c77ddbf3b58ca15979fcbaca9055d8926',NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22a04-aa30-7075-97ff-a36e94928820',NULL,NULL,NULL,NULL,NULL,'01a22a04-a9c6-77ab-9269-9336d9327e1b');
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
INSERT INTO "shares" VALUES('01a22a04-b9fc-7377-87a5-19ac7860f4f9','XvkS6Gdmz82x6yG1','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a22a04-a892-7050-8bcf-63cda8237027');
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
INSERT INTO "shop_deliveries" VALUES('01a22a04-b8b4-73b2-a749-bc7efadc1f37','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a22a04-b8e5-7419-831a-541172276a66','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "sign_up_traces" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "network_hash" VARCHAR(64) NOT NULL,
    "device_hash" VARCHAR(64),
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "sign_up_traces" VALUES('01a22a04-b6eb-70d4-97bf-66c66e9cf24e','64afb87551a0ab780ff995bd2d2c122f533e1be0e63c1a48c4cfb48afc10b564',NULL,'2026-01-10 09:00:00+00:00','01a22a04-b6db-705d-81b2-2a35a830f0dd');
CREATE TABLE "table_stamps" (
    "name" VARCHAR(60) NOT NULL  PRIMARY KEY,
    "stamp" VARCHAR(36) NOT NULL
);
INSERT INTO "table_stamps" VALUES('loyalty_programme','9f0cf5fce8611c4f67fd10f85e9a32d7');
INSERT INTO "table_stamps" VALUES('earn_rules','0a0c864d9970294e3727867375e2e5c8');
INSERT INTO "table_stamps" VALUES('earn_rule_versions','7f7036e1035829ad8edd905df2a713a5');
INSERT INTO "table_stamps" VALUES('webhook_endpoints','6a3bc2048896afea9e476c00cfbc1c16');
INSERT INTO "table_stamps" VALUES('loyalty_tiers','b6e7eed35ee15198cc1b82bec75e4ecc');
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
, "key" VARCHAR(120)   /* Its folded form, by which it is known */);
INSERT INTO "tags" VALUES('01a22a04-af8d-7258-94ff-78099bab39d8','grinding','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE, "is_muted" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a22a04-af8e-718a-8a63-51f83f2d37f3',2,1,'2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-af8a-74a3-a232-44ead2e57f6b',0);
INSERT INTO "thread_readers" VALUES('01a22a04-afc1-7756-85d2-87202377778b',2,1,'2026-01-10 09:00:00+00:00','01a22a04-a982-72ef-8370-bfda368bc835','01a22a04-af8a-74a3-a232-44ead2e57f6b',0);
INSERT INTO "thread_readers" VALUES('01a22a04-b387-746f-ae20-95b568af6dec',1,1,'2026-01-10 09:00:00+00:00','01a22a04-a982-72ef-8370-bfda368bc835','01a22a04-b386-77da-8d92-56de68877f8c',0);
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a22a04-af8e-718a-8a63-51f713b97f11',0,'01a22a04-af8d-7258-94ff-78099bab39d8','01a22a04-af8a-74a3-a232-44ead2e57f6b');
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
INSERT INTO "threads" VALUES('01a22a04-af8a-74a3-a232-44ead2e57f6b','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',6,4,0,0,0,0,1,NULL,'VISIBLE','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-af3a-713e-b490-f50c5f54024f',NULL,'en',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22a04-b386-77da-8d92-56de68877f8c','a-casino','A casino','DISCUSSION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'PENDING_REVIEW','01a22a04-a982-72ef-8370-bfda368bc835','01a22a04-b353-7684-bce7-52487f7b14e4',NULL,'de',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22a04-b450-7218-839c-8f687ddc1745','how-coarse','How coarse?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'DELETED','01a22a04-a982-72ef-8370-bfda368bc835','01a22a04-b432-7796-b9fb-5a72d2c4d75b',NULL,'de','01a22a04-af8a-74a3-a232-44ead2e57f6b',NULL,NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-30 01:14:29.807659+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-30 01:14:29.868271+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-30 01:14:29.955093+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-30 01:14:30.155418+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-30 01:14:30.325940+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-30 01:14:30.371931+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-30 01:14:30.592395+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-30 01:14:31.567284+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-30 01:14:31.657221+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-30 01:14:31.720437+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-30 01:14:31.790367+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-30 01:14:31.893534+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-30 01:14:31.925208+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-30 01:14:31.978790+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-30 01:14:32.022988+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-30 01:14:32.082972+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-30 01:14:32.217050+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-30 01:14:32.293024+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-30 01:14:32.373604+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-30 01:14:32.395883+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-30 01:14:32.448237+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-30 01:14:32.501259+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-30 01:14:32.594403+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-30 01:14:32.632699+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-30 01:14:32.691097+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-30 01:14:32.737837+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-30 01:14:32.865125+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-30 01:14:32.905039+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-30 01:14:32.970155+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-30 01:14:33.057641+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-30 01:14:33.090449+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-30 01:14:33.167065+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-30 01:14:33.228374+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-30 01:14:33.291079+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-30 01:14:33.328732+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-30 01:14:33.387459+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-30 01:14:33.417002+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-11-30 01:14:33.462711+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-11-30 01:14:33.508816+00:00');
INSERT INTO "tortoise_migrations" VALUES(40,'portal','0040_shops_sign_people_on','2026-11-30 01:14:34.197288+00:00');
INSERT INTO "tortoise_migrations" VALUES(41,'portal','0041_sessions_are_refreshed','2026-11-30 01:14:34.284427+00:00');
INSERT INTO "tortoise_migrations" VALUES(42,'portal','0042_coupons_are_taken_back_from_their_shop','2026-11-30 01:14:34.365746+00:00');
INSERT INTO "tortoise_migrations" VALUES(43,'portal','0043_keys_for_shop_back_ends','2026-11-30 01:14:34.412821+00:00');
INSERT INTO "tortoise_migrations" VALUES(44,'portal','0044_tables_that_hardly_change_are_stamped','2026-11-30 01:14:34.471660+00:00');
INSERT INTO "tortoise_migrations" VALUES(45,'portal','0045_provider_sessions_end_together','2026-11-30 01:14:34.515690+00:00');
INSERT INTO "tortoise_migrations" VALUES(46,'portal','0046_votes_of_imports_are_kept','2026-11-30 01:14:34.581857+00:00');
INSERT INTO "tortoise_migrations" VALUES(47,'portal','0047_mailboxes_of_apple_are_one','2026-11-30 01:14:34.625584+00:00');
INSERT INTO "tortoise_migrations" VALUES(48,'portal','0048_texts_of_staff_are_translated','2026-11-30 01:14:34.858575+00:00');
INSERT INTO "tortoise_migrations" VALUES(49,'portal','0049_sessions_know_who_opened_them','2026-11-30 01:14:34.910563+00:00');
INSERT INTO "tortoise_migrations" VALUES(50,'portal','0050_muting_is_a_choice','2026-11-30 01:14:34.956322+00:00');
INSERT INTO "tortoise_migrations" VALUES(51,'portal','0051_threads_have_a_language','2026-11-30 01:14:35.045774+00:00');
INSERT INTO "tortoise_migrations" VALUES(52,'portal','0052_members_upload_pictures','2026-11-30 01:14:35.096549+00:00');
INSERT INTO "tortoise_migrations" VALUES(53,'portal','0053_words_are_indexed','2026-11-30 01:14:35.197202+00:00');
INSERT INTO "tortoise_migrations" VALUES(54,'portal','0054_posts_are_reacted_to_and_kept','2026-11-30 01:14:35.254559+00:00');
INSERT INTO "tortoise_migrations" VALUES(55,'portal','0055_merged_customers_are_found','2026-11-30 01:14:35.349801+00:00');
INSERT INTO "tortoise_migrations" VALUES(56,'portal','0056_products_are_reviewed','2026-11-30 01:14:35.423155+00:00');
INSERT INTO "tortoise_migrations" VALUES(57,'portal','0057_translations_go_with_their_things','2026-11-30 01:14:35.466622+00:00');
INSERT INTO "tortoise_migrations" VALUES(58,'portal','0058_decisions_are_complained_about','2026-11-30 01:14:35.530551+00:00');
INSERT INTO "tortoise_migrations" VALUES(59,'portal','0059_what_is_suspect_waits','2026-11-30 01:14:35.607605+00:00');
INSERT INTO "tortoise_migrations" VALUES(60,'portal','0060_notices_go_by_chosen_channels','2026-11-30 01:14:35.713775+00:00');
INSERT INTO "tortoise_migrations" VALUES(61,'portal','0061_posts_mention_members','2026-11-30 01:14:35.762869+00:00');
INSERT INTO "tortoise_migrations" VALUES(62,'portal','0062_threads_are_merged_and_split','2026-11-30 01:14:35.854679+00:00');
INSERT INTO "tortoise_migrations" VALUES(63,'portal','0063_one_form_of_a_word','2026-11-30 01:14:35.926484+00:00');
INSERT INTO "tortoise_migrations" VALUES(64,'portal','0064_referrals_are_weighed_by_what_they_have_in_common','2026-11-30 01:14:36.021876+00:00');
INSERT INTO "tortoise_migrations" VALUES(65,'portal','0065_categories_have_rights','2026-11-30 01:14:36.061134+00:00');
INSERT INTO "tortoise_migrations" VALUES(66,'portal','0066_deeds_that_caps_cut','2026-11-30 01:14:36.125945+00:00');
INSERT INTO "tortoise_migrations" VALUES(67,'portal','0067_moderators_share_their_work','2026-11-30 01:14:36.192150+00:00');
INSERT INTO "tortoise_migrations" VALUES(68,'portal','0068_releases_are_booked','2026-11-30 01:14:36.271663+00:00');
INSERT INTO "tortoise_migrations" VALUES(69,'portal','0069_points_are_told_once_a_month','2026-11-30 01:14:36.325100+00:00');
INSERT INTO "tortoise_migrations" VALUES(70,'portal','0070_welcomes_are_remembered','2026-11-30 01:14:36.391560+00:00');
INSERT INTO "tortoise_migrations" VALUES(71,'portal','0071_reviews_are_found','2026-11-30 01:14:36.454554+00:00');
INSERT INTO "tortoise_migrations" VALUES(72,'portal','0072_votes_and_contributions_are_fair','2026-11-30 01:14:36.691138+00:00');
INSERT INTO "tortoise_migrations" VALUES(73,'portal','0073_campaigns_give_coupons_in_steps','2026-11-30 01:14:37.500596+00:00');
INSERT INTO "tortoise_migrations" VALUES(74,'portal','0074_drafts_are_kept','2026-11-30 01:14:37.536010+00:00');
INSERT INTO "tortoise_migrations" VALUES(75,'portal','0075_releases_remember_who_saw_them','2026-11-30 01:14:37.658894+00:00');
INSERT INTO "tortoise_migrations" VALUES(76,'portal','0076_categories_are_archived','2026-11-30 01:14:37.752397+00:00');
INSERT INTO "tortoise_migrations" VALUES(77,'portal','0077_models_of_buying','2026-11-30 01:14:37.816444+00:00');
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
INSERT INTO "translations" VALUES('01a22a04-a87f-73a3-9c66-05a202ae098a','Reward','01a22a04-a86f-75ca-b9a6-d5faf663049e','title','de','Fünf Euro geschenkt',NULL,'Five euros off','2026-01-10 09:00:00+00:00');
CREATE TABLE "used_sign_on_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "jti_hash" VARCHAR(64) NOT NULL,
    "forget_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_used_sign_o_provide_eeaba4" UNIQUE ("provider_id", "jti_hash")
);
INSERT INTO "used_sign_on_tokens" VALUES('01a22a04-aa1e-75b5-9210-a777013c147e','00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2','2026-01-10 09:02:00+00:00','01a22a04-a9c6-77ab-9269-9336d9327e1b');
CREATE TABLE "void_acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL UNIQUE REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "void_acceptances" VALUES('01a22a04-b414-7449-9699-64c0d14ca8d8','01a22a04-b3ee-7217-8592-06689e477244','01a22a04-b3a4-7026-ab83-2d9b1d50b6ae');
CREATE TABLE "void_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_void_votes_post_id_dd0a33" UNIQUE ("post_id", "member_id")
);
INSERT INTO "void_votes" VALUES('01a22a04-b3fe-771c-8c4a-d5c8c1748707',1,'2026-01-10 09:00:00+00:00','01a22a04-b3ee-7217-8592-06689e477244','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-b3a4-7026-ab83-2d9b1d50b6ae');
CREATE TABLE "vote_changes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "author_id" CHAR(36)   /* Who had written it then */,
    "previous" SMALLINT NOT NULL,
    "value" SMALLINT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "vote_changes" VALUES('01a22a04-afff-753c-b718-ca4c2b4b0db8','01a22a04-a982-72ef-8370-bfda368bc835',0,1,'2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-afc0-7105-b189-a229a679011a');
INSERT INTO "vote_changes" VALUES('01a22a04-b3d4-70a8-b364-6bb0a6d607fc','01a22a04-a982-72ef-8370-bfda368bc835',0,1,'2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-b3a4-7026-ab83-2d9b1d50b6ae');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a22a04-affe-739c-81f0-4cafb444dcde',1,'2026-01-10 09:00:00+00:00','01a22a04-a892-7050-8bcf-63cda8237027','01a22a04-afc0-7105-b189-a229a679011a');
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
INSERT INTO "webhook_deliveries" VALUES('01a22a04-bade-73e2-83e4-50b86acdbcb7','msg_01a22a04bade73e283e450b75a608c18','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoioEqJJwUIvPY82oI3An","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a04-b88f-775c-9bf9-bac4eef37789',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a04-bafa-727b-831a-7054f1f2f6a6','msg_01a22a04bafa727b831a70531fd67f26','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoioEtttwXYGyKjWoMPDd","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a04-b88f-775c-9bf9-bac4eef37789',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a04-bb73-725b-91b8-15512e2ecfee','msg_01a22a04bb73725b91b81550f04d8f25','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoioEqJJwUIvPY82oI3An","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a04-b88f-775c-9bf9-bac4eef37789',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a04-bb86-705e-a6b0-36060b64ec60','msg_01a22a04bb86705ea6b03605230e768b','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoioEu1x2IKpULmfAo8Si","memberId":"tdABoioEqJJwUIvPY82oI3An","rewardId":"UCQBoioEqG91yrmm1fr2YwSe","couponCode":"ZW3W-2ESM-YZC4-8R4N","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a04-b88f-775c-9bf9-bac4eef37789',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a04-bbe0-7750-a130-68553bad34df','msg_01a22a04bbe07750a13068542d99d18d','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoioEqYJy74Nwv9o2i8g1","available":114,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a04-b88f-775c-9bf9-bac4eef37789',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a04-bcc2-74b1-b215-117d2dae6bec','msg_01a22a04bcc171d2bd1ce9b631b77400','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoioEvLN1eIoUTLCr-5-J","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a04-b88f-775c-9bf9-bac4eef37789',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a04-bd1f-7102-8b0d-3c97e0c753b7','msg_01a22a04bd1f71028b0d3c96066df31a','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoioEvLN1eIoUTLCr-5-J","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a04-b88f-775c-9bf9-bac4eef37789',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a22a04-b88f-775c-9bf9-bac4eef37789','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrDM4C6QrOC1cfCuJyKPsmFATPMLd_O3fc8_7KtJ78-lQhDj2qIoj3gQJ6B-QRVr1I2zXgVe42-KMw86xuD7vxQDD8MIyKlzWqLGoEhytUvAfWcB_HSSEI8Co1qWSXzh6wplhLCgLNU4i1-0nUF7Qo_sF2lQ==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "welcomed" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "member_id" CHAR(36)   /* Who had it; nobody once they are erased */,
    "kept_until" TIMESTAMP   /* Set when they are erased */
);
INSERT INTO "welcomed" VALUES('01a22a04-aaac-71c9-a47b-191dd4d5c750','c7699150cf043d66ffc4ef3473631f3247138c6de7d67d71482274554344c20d','01a22a04-aa30-7075-97ff-a36e94928820',NULL);
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
