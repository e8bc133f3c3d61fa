BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a2295a-91ac-7072-a969-230c0c118eb9','2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-9196-7410-8f72-31a94bb92652','01a2295a-917a-724b-a5cf-c017ea596ea6');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a2295a-9463-71bc-8e12-4adc7d51e90e','tier:silver','2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4');
INSERT INTO "access_grants" VALUES('01a2295a-95af-7342-bde4-5860e4dade5e','tier:silver','2026-01-30 09:00:00+00:00','01a2295a-94cc-743c-9d3b-416984d2e6a5');
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
INSERT INTO "account_tokens" VALUES('01a2295a-9144-732f-b4f9-0a1773d76f67','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a2295a-9138-7409-8ad8-6d7d4e3c6468');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a2295a-9066-76a3-984c-ad8b61ecf618','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a2295a-9519-7051-8e38-932586c047e5','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
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
INSERT INTO "api_keys" VALUES('01a2295a-94f4-714d-9164-068301bea761','The till','["ORDERS_WRITE"]','portal_key_8K4jTr','eeb6cb6ce056006f1aa53768aedf77b9438929dd075e8b776679d61a8dd9e4e7','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "api_key_id" CHAR(36)   /* The API key that did it, where no person did */);
INSERT INTO "audit_entries" VALUES('01a2295a-904c-72d2-9a48-c2f087349ee1','programme.save','Program','01a2295a-904b-71ad-aed8-056633b2c1e0','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a2295a-9051-739c-ae7f-565a760c7388','tier.save','Tier','01a2295a-9050-774d-83ae-c8b777f06180','silver','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a2295a-9085-720f-8adf-7c0801d1834d','translations.save','Reward','01a2295a-9074-7534-9134-d7a4062e8eb5','de: title','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a2295a-90d5-7311-9ca4-c8c62367147e','identity_provider.save','IdentityProvider','01a2295a-90d4-7213-8208-b433e0251bb2','shop','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a2295a-90f1-713e-9538-acc8e97c9284','identity_provider.save','IdentityProvider','01a2295a-90f0-73e2-a29e-d754d9889b9a','login','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a2295a-9302-711e-a875-2b45dc0761dc','case.decide','ModerationCase','01a2295a-9225-72f1-964b-dbb64735e788','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a2295a-9231-766a-8fb7-b0cb988d022b',NULL);
INSERT INTO "audit_entries" VALUES('01a2295a-93e7-70e0-9460-e3ab37be6a5a','screening.save','Screening',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a2295a-94a3-74c4-adb1-8258fb67385c','order.move','Order','01a2295a-9486-7522-ac9b-d669cd105298','nobody -> 01a2295a-90bb-719f-8a9b-a8fd565dc585: He told us his number','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a2295a-94f5-73d3-91cf-ac3cbca0b2c3','api_key.create','ApiKey','01a2295a-94f4-714d-9164-068301bea761','The till (portal_key_8K4jTr…): ORDERS_WRITE','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a2295a-94f7-73c6-8397-fdc877453855','webhook.create','WebhookEndpoint','01a2295a-94f7-73c6-8397-fdc71674cb26','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a2295a-962b-73ee-8ffe-5bb28ec9c36b','member.erase','Member','01a2295a-95f0-717b-aaf7-672c5112740b',NULL,'2026-01-30 09:00:00+00:00','01a2295a-95f0-717b-aaf7-672c5112740b',NULL);
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a2295a-917b-7495-a775-2730af397e59','first-question','2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4');
INSERT INTO "badge_awards" VALUES('01a2295a-91ad-75a7-8358-a2e225b81826','first-answer','2026-01-10 09:00:00+00:00','01a2295a-90bb-719f-8a9b-a8fd565dc585');
INSERT INTO "badge_awards" VALUES('01a2295a-940d-77a0-bc56-5e00c5ce4a7a','first-question','2026-01-10 09:00:00+00:00','01a2295a-90bb-719f-8a9b-a8fd565dc585');
CREATE TABLE "bookmarks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kept_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_bookmarks_post_id_8da490" UNIQUE ("post_id", "member_id")
);
INSERT INTO "bookmarks" VALUES('01a2295a-91f4-7227-9200-a4e45170c06c','2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-9196-7410-8f72-31a94bb92652');
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
, "translated_into" TEXT, "locale" VARCHAR(12), "holds" VARCHAR(10) NOT NULL DEFAULT 'SUSPECTED');
INSERT INTO "categories" VALUES('01a2295a-9170-768c-bf17-d078c947ffc6','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED');
INSERT INTO "categories" VALUES('01a2295a-93ec-71b2-b190-e827194dc374','room-1','Room-1',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED');
INSERT INTO "categories" VALUES('01a2295a-9402-71fa-b4c3-75e4029d94b4','tea','Tea',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED');
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
INSERT INTO "community_profiles" VALUES('01a2295a-917b-7495-a775-272f59de8d83',2,0,0,'01a2295a-908b-7473-9a87-fd3824cbcbd4');
INSERT INTO "community_profiles" VALUES('01a2295a-9196-7410-8f72-31abda03969e',2,1,1,'01a2295a-90bb-719f-8a9b-a8fd565dc585');
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
INSERT INTO "consents" VALUES('01a2295a-9138-7409-8ad8-6d7ffd712ac6','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-9138-7409-8ad8-6d7d4e3c6468','sign-up');
INSERT INTO "consents" VALUES('01a2295a-9138-7409-8ad8-6d80e07b17a3','NEWSLETTER','newsletter-2','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-9138-7409-8ad8-6d7d4e3c6468','sign-up');
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
INSERT INTO "coupon_cases" VALUES('01a2295a-95e6-7689-831b-aec2f6e2481c','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2295a-95e4-749c-85e2-5dc49bd5cc33','01a2295a-95cd-7676-a3a2-db90cbcc1a5d');
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
INSERT INTO "coupon_claims" VALUES('01a2295a-95e2-76dc-b270-86cefe62f63f','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a2295a-95e1-73d1-aed0-998dd87d5a4e','01a2295a-95cd-7676-a3a2-db90cbcc1a5d');
INSERT INTO "coupon_claims" VALUES('01a2295a-95e5-7676-ad61-020e5177b755','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a2295a-95e4-749c-85e2-5dc49bd5cc33','01a2295a-95cd-7676-a3a2-db90cbcc1a5d');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a2295a-90b8-7642-b522-dee3b3f67bf3','$argon2id$v=19$m=19456,t=2,p=1$/a4eQq/YM14cg6Bko1m1BA$BHIooaDvlj+7HL5Vzf1A4QZp+QrqI+Ov6NQ/q10tspQ','2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4');
INSERT INTO "credentials" VALUES('01a2295a-9138-7409-8ad8-6d7eb12a970c','$argon2id$v=19$m=19456,t=2,p=1$KCuVujy9YMMOE6cDQfluuA$rniT9EUMVoFWx6omXdhPYresu5AwBUcSCcokSVf0iRs','2026-01-10 09:00:00+00:00','01a2295a-9138-7409-8ad8-6d7d4e3c6468');
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
INSERT INTO "customer_data_requests" VALUES('01a2295a-9508-7285-98e0-61eb84fefadb','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
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
INSERT INTO "customers" VALUES('01a2295a-90ed-7160-8e9c-4aea71be3ffb','shop','11',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a2295a-90e0-7510-a50a-700d1a3d3db6',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a2295a-944a-72b1-91bb-d418fb6229cd','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a2295a-9486-7522-ac9b-d6685fd8f0b7','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a2295a-949b-7089-a8c2-347f7b2f4836','shop','placed:01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a2295a-94de-7377-aebd-143996eff399','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a2295a-94cc-743c-9d3b-416984d2e6a5','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a2295a-95de-70b1-afba-28e0ee3b5b96','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a2295a-90bb-719f-8a9b-a8fd565dc585','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a2295a-9560-7618-b852-04f0a28ebe6b','f3baa7bdf3911d8abacac0e6e5ed0a121fb11d32a2463a8973a720bc87d3c71b','2026-01-10 09:00:00+00:00','2026-01-11 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4');
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
INSERT INTO "earn_rule_versions" VALUES('01a2295a-9058-75b8-8e36-2b3471d8c914',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a2295a-9058-75b8-8e36-2b339d183531',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a2295a-905c-70e5-a05f-f39464c5cf77',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a2295a-905b-72f5-8096-6fba3c566098',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a2295a-9060-724d-892b-17ce25687a6e',1,'For a ANSWER_ACCEPTED',15,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a2295a-905f-74a9-af35-cdb9e4bb45ce',NULL,NULL,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "translated_into" TEXT);
INSERT INTO "earn_rules" VALUES('01a2295a-9058-75b8-8e36-2b339d183531','PURCHASE',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a2295a-905b-72f5-8096-6fba3c566098','THREAD',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a2295a-905f-74a9-af35-cdb9e4bb45ce','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a2295a-94ac-71b2-a009-beb0d966d3d7','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a2295a-9570-7132-8370-3c6344f49a20','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a2295a-91ad-75a7-8358-a2e48bfb1a3e');
CREATE TABLE "external_identities" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL,
    "last_used_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_external_id_provide_14eec4" UNIQUE ("provider_id", "subject")
);
INSERT INTO "external_identities" VALUES('01a2295a-90ed-7160-8e9c-4ae901881d91','11','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-90e0-7510-a50a-700d1a3d3db6','01a2295a-90d4-7213-8208-b433e0251bb2');
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a2295a-961d-7432-8285-c5c04aee3c4b','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
CREATE TABLE "held_contents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(10) NOT NULL,
    "target_id" CHAR(36) NOT NULL UNIQUE,
    "findings" VARCHAR(80) NOT NULL,
    "held_at" TIMESTAMP NOT NULL,
    "shown_at" TIMESTAMP
);
INSERT INTO "held_contents" VALUES('01a2295a-93fa-7762-b250-ede9e19aac7d','Thread','01a2295a-93f9-776c-acaa-73dbb094d38a','WORDS','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "idempotency_keys" VALUES('01a2295a-91d4-7070-948a-fae77785e6e9','post','thanks','dff73145f633d9e9c3f69383843ade23a015382af409b721f45ffd43acb0397b','01a2295a-91cc-7488-aa6f-c7538453ffd5','2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4');
INSERT INTO "idempotency_keys" VALUES('01a2295a-94a4-74db-b812-5ededc3e0ee2','move_order','a move','b2818c690e6a8d71f85970b753f6c2a2eb22e99396c7950c441c0b823eaaef13','01a2295a-9486-7522-ac9b-d669cd105298','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "identity_providers" VALUES('01a2295a-90d4-7213-8208-b433e0251bb2','shop','Shop','SIGNED_TOKEN',1,'shop','HS256','gAAAAABrDKJypAym_GLjGo6Hzazsh2O4dumkD68HOy5d6Fue-cMI7CFWY-AkIIXa9Xm324HCImHYmcK-KrG0tZ2drdsD1I_enPu9DDKDdZAdx-yxVSlWE8TwY6_6A1KEQn1sqFI8D8gh',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "identity_providers" VALUES('01a2295a-90f0-73e2-a29e-d754d9889b9a','login','Login','OPENID_CONNECT',1,NULL,NULL,NULL,NULL,NULL,NULL,'https://login.example.org','portal',NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a2295a-951c-739c-afe8-24ad65564ffe','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[],"named":[]}','2026-01-10 09:00:00+00:00',0);
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a2295a-908b-7473-9a87-fd3824cbcbd4','{}','2026-11-29 22:08:52.288516+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a2295a-90e6-75f0-9361-38203e7f6f4f',0,0,0,0,0,0,0,0,0,NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2295a-90e0-7510-a50a-700d1a3d3db6',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a2295a-917c-70f8-9232-9ad4e734e3ff',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-9050-774d-83ae-c8b777f06180','01a2295a-908b-7473-9a87-fd3824cbcbd4',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a2295a-91ad-75a7-8358-a2e48bfb1a3e',120,0,0,0,120,0,0,120,5,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a2295a-94df-7016-8074-835efb403c51',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-9050-774d-83ae-c8b777f06180','01a2295a-94cc-743c-9d3b-416984d2e6a5',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a2295a-9607-772c-9aa3-5c9fa173458b',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2295a-95f0-717b-aaf7-672c5112740b',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
INSERT INTO "loyalty_programme" VALUES('01a2295a-904b-71ad-aed8-056633b2c1e0','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a2295a-945c-77bb-8cdf-64ac896f6418','2026-01-10 08:59:00+00:00',NULL,'01a2295a-917c-70f8-9232-9ad4e734e3ff','01a2295a-9050-774d-83ae-c8b777f06180');
INSERT INTO "loyalty_tier_periods" VALUES('01a2295a-95a1-706e-99c5-12fe7d9a4659','2026-01-30 09:00:00+00:00',NULL,'01a2295a-94df-7016-8074-835efb403c51','01a2295a-9050-774d-83ae-c8b777f06180');
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
INSERT INTO "loyalty_tiers" VALUES('01a2295a-9050-774d-83ae-c8b777f06180','silver','Silver',1,150,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a2295a-953d-701a-83f1-a80805007470','gold','Gold',2,2000,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a2295a-9544-7372-b20c-f5818f766476','platinum','Platinum',3,3000,'1','[]',NULL,0,NULL);
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
INSERT INTO "members" VALUES('01a2295a-908b-7473-9a87-fd3824cbcbd4','anna','anna','Anna',NULL,'/media/wJ_wbFeX682Tzdk2_EI0tA/small','anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a2295a-90bb-719f-8a9b-a8fd565dc585','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a2295a-90e0-7510-a50a-700d1a3d3db6','member-0d1a3d3db6','member-odla3d3db6','Fred',NULL,NULL,'fred@example.org','fred@example.org','fred@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a2295a-9138-7409-8ad8-6d7d4e3c6468','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a2295a-9231-766a-8fb7-b0cb988d022b','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a2295a-94cc-743c-9d3b-416984d2e6a5','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a2295a-95f0-717b-aaf7-672c5112740b','former-672c5112740b','former-672c5ll274ob','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
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
INSERT INTO "moderation_appeals" VALUES('01a2295a-93c1-72bc-b613-186628445615','01a2295a-92f7-76e3-8601-bf5326c82991:affected','It is a good grinder.','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,'01a2295a-92f7-76e3-8601-bf5326c82991',NULL);
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
);
INSERT INTO "moderation_cases" VALUES('01a2295a-9225-72f1-964b-dbb64735e788','Post','01a2295a-9211-7356-a8e4-70f61654a4d6',NULL,'APPEALED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585');
INSERT INTO "moderation_cases" VALUES('01a2295a-93fd-7354-b1a2-caa776224748','Thread','01a2295a-93f9-776c-acaa-73dbb094d38a','Thread:01a2295a-93f9-776c-acaa-73dbb094d38a','OPEN','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585');
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
INSERT INTO "moderation_decisions" VALUES('01a2295a-92f7-76e3-8601-bf5326c82991',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a2295a-9225-72f1-964b-dbb64735e788','01a2295a-9231-766a-8fb7-b0cb988d022b');
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
INSERT INTO "moderation_reports" VALUES('01a2295a-9226-76c8-8591-36bf16c4b715','A2CW-KJWP-R6B2','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a2295a-9225-72f1-964b-dbb64735e788','01a2295a-908b-7473-9a87-fd3824cbcbd4');
CREATE TABLE "moved_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_moved_posts_thread__e7cfed" UNIQUE ("thread_id", "number")
);
INSERT INTO "moved_posts" VALUES('01a2295a-942b-775c-8293-e0a5f6586277',1,'01a2295a-940d-77a0-bc56-5dfd1b7976d1','01a2295a-940d-77a0-bc56-5dfc6ff43335');
CREATE TABLE "notification_choices" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(18) NOT NULL,
    "in_app" INT NOT NULL,
    "email" INT NOT NULL,
    "digest" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_notificatio_member__038118" UNIQUE ("member_id", "kind")
);
INSERT INTO "notification_choices" VALUES('01a2295a-9568-777c-ba2b-3afba9ba2cca','VOTE',0,0,1,'01a2295a-908b-7473-9a87-fd3824cbcbd4');
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
INSERT INTO "notifications" VALUES('01a2295a-917d-7351-9226-2f0468542bdf','POINTS_EARNED','points:01a2295a-917c-70f8-9232-9ad51d87a10a:01a2295a-908b-7473-9a87-fd3824cbcbd4',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a2295a-91ad-75a7-8358-a2e357a90448','ANSWER_ACCEPTED','accepted:01a2295a-9196-7410-8f72-31a94bb92652:01a2295a-90bb-719f-8a9b-a8fd565dc585','Post','01a2295a-9196-7410-8f72-31a94bb92652','{}','2026-01-10 09:00:00+00:00',NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-90bb-719f-8a9b-a8fd565dc585',1,'2026-01-10 09:10:00+00:00',NULL,NULL);
INSERT INTO "notifications" VALUES('01a2295a-91b1-70c1-a40c-447f6a27ffa1','POINTS_EARNED','points:01a2295a-91b0-74e4-a734-3de4571fdbc5:01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,NULL,'{"points":15,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a2295a-91db-72ab-9efd-96f8f1df313f','VOTE','vote:01a2295a-9196-7410-8f72-31a94bb92652:01a2295a-90bb-719f-8a9b-a8fd565dc585','Post','01a2295a-9196-7410-8f72-31a94bb92652','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a2295a-93b5-7155-ab59-45868aa07cd7','MODERATION','decision:01a2295a-92f7-76e3-8601-bf5326c82991:01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","is_release":false,"ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a2295a-940f-76f3-b947-8b02ce30666a','POINTS_EARNED','points:01a2295a-940e-758b-a134-4aa7cb8f2396:01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a2295a-9451-773d-a4d0-5804774154a2','POINTS_EARNED','points:01a2295a-9450-74af-bec4-371c5518059c:01a2295a-908b-7473-9a87-fd3824cbcbd4',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a2295a-945d-74bd-b851-b11a30fe2850','TIER_CHANGED','tier:silver:2026-01-10:01a2295a-908b-7473-9a87-fd3824cbcbd4',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4',1,NULL,NULL,'2026-01-12 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a2295a-949e-76bd-9dd8-fb977e872145','POINTS_EARNED','points:01a2295a-949d-7601-93d0-f8b1ac625953:01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a2295a-94e0-74cc-a819-2b06504a83e0','POINTS_EARNED','points:01a2295a-94e0-74cc-a819-2b04a8364987:01a2295a-94cc-743c-9d3b-416984d2e6a5',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2295a-94cc-743c-9d3b-416984d2e6a5',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a2295a-9570-7132-8370-3c64375c0a03','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a2295a-9588-708a-abfc-a89cbadfe73a','REFERRAL_REWARDED','referral:01a2295a-94d0-730a-94c1-d68225f6e3eb:REFERRER:01a2295a-908b-7473-9a87-fd3824cbcbd4',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a2295a-94cc-743c-9d3b-416984d2e6a5','01a2295a-908b-7473-9a87-fd3824cbcbd4',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a2295a-9588-708a-abfc-a89d368a9d20','REFERRAL_REWARDED','referral:01a2295a-94d0-730a-94c1-d68225f6e3eb:REFEREE:01a2295a-94cc-743c-9d3b-416984d2e6a5',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-94cc-743c-9d3b-416984d2e6a5',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a2295a-95a1-706e-99c5-12fffe5a69f4','TIER_CHANGED','tier:silver:2026-01-30:01a2295a-94cc-743c-9d3b-416984d2e6a5',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2295a-94cc-743c-9d3b-416984d2e6a5',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a2295a-95d6-76db-911f-52eecb8ccbfd','REWARD','redemption:01a2295a-95cd-7676-a3a2-db90cbcc1a5d:01a2295a-908b-7473-9a87-fd3824cbcbd4',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a2295a-95e0-72c2-b669-dfe2cfec247c','POINTS_EARNED','points:01a2295a-95df-7308-af7f-34aca190f9ad:01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585',1,NULL,NULL,NULL);
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
INSERT INTO "order_lines" VALUES('01a2295a-9450-74af-bec4-371b2d74a109',0,'beans','Beans',2,9000,'01a2295a-944f-76b6-b2e5-84ac3db7bc28','01a2295a-943d-75b3-8831-7dd76c942331','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a2295a-9486-7522-ac9b-d66a1bc222c5',0,'beans','Beans',1,1500,'01a2295a-9486-7522-ac9b-d669cd105298','01a2295a-943d-75b3-8831-7dd76c942331','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a2295a-94df-7016-8074-835d64b056e2',0,'beans','Beans',1,4000,'01a2295a-94df-7016-8074-835cadfa6f92','01a2295a-943d-75b3-8831-7dd76c942331','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a2295a-95de-70b1-afba-28e2d2a0d391',0,'beans','Beans',1,2000,'01a2295a-95de-70b1-afba-28e117399a62','01a2295a-943d-75b3-8831-7dd76c942331','0',1,NULL,NULL,NULL);
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
    "customer_id" CHAR(36) REFERENCES "customers" ("id") ON DELETE RESTRICT, "rate_day" DATE, "refunds_listed_at" TIMESTAMP, "is_given_back" INT NOT NULL DEFAULT 0, "deleted_at" TIMESTAMP, "ordered_at" TIMESTAMP, "was_sent" INT NOT NULL DEFAULT 0, "shipping_minor" BIGINT, "triggered_at" TIMESTAMP, "number" VARCHAR(60), "told_number" VARCHAR(255), "is_placed" INT NOT NULL DEFAULT 0, "buyer_told_at" TIMESTAMP, "buyer_number" VARCHAR(255), "told_apart" JSON,
    CONSTRAINT "uid_orders_source_4dc23c" UNIQUE ("source", "external_id"),
    CONSTRAINT orders_refunded_not_negative CHECK (refunded_minor >= 0)
);
INSERT INTO "orders" VALUES('01a2295a-944f-76b6-b2e5-84ac3db7bc28','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a2295a-944a-72b1-91bb-d418fb6229cd',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00',NULL,NULL);
INSERT INTO "orders" VALUES('01a2295a-9486-7522-ac9b-d669cd105298','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a2295a-949b-7089-a8c2-347f7b2f4836',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00',NULL,NULL);
INSERT INTO "orders" VALUES('01a2295a-94df-7016-8074-835cadfa6f92','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a2295a-94de-7377-aebd-143996eff399',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "orders" VALUES('01a2295a-95de-70b1-afba-28e117399a62','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a2295a-95de-70b1-afba-28e0ee3b5b96',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00',NULL,NULL);
INSERT INTO "orders" VALUES('01a2295a-95e1-73d1-aed0-998dd87d5a4e','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'7ZSK-9A61-YD2J-JKWX',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "orders" VALUES('01a2295a-95e4-749c-85e2-5dc49bd5cc33','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'7ZSK-9A61-YD2J-JKWX',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL);
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
INSERT INTO "outbox" VALUES('01a2295a-9139-70a4-86c6-d25cd9ec73f7','account letter','{"kind":"registration","member":"01a2295a-9138-7409-8ad8-6d7d4e3c6468"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-919f-70ee-b302-390b7c68f52f','notices','{"what":"reply","about":{"post":"01a2295a-9196-7410-8f72-31a94bb92652"},"run":"01a2295a-9197-7759-9666-05f783da9f34"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-91d3-7035-9b0e-98925f8ca423','notices','{"what":"reply","about":{"post":"01a2295a-91cc-7488-aa6f-c7538453ffd5"},"run":"01a2295a-91cd-75b3-93a3-69097693ec99"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-921b-75a4-bd57-bb2b0ebe3e87','notices','{"what":"reply","about":{"post":"01a2295a-9211-7356-a8e4-70f61654a4d6"},"run":"01a2295a-9212-73e2-b371-d3879b943da7"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-9227-7236-be9c-b2a10258f4fa','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"A2CW-KJWP-R6B2"},"unsubscribe":null,"has_account":true}','receipt:01a2295a-9226-76c8-8591-36bf16c4b715','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-93b4-722a-aba7-1a830c05819a','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\n{consequences}Ground: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge; another person decides about it:\n\n{appeal}\n\nYou may also turn to a certified out-of-court dispute settlement body or to a court.","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","consequences":"","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","appeal":"http://127.0.0.1:8000/appeal/01a2295a-92f7-76e3-8601-bf5326c82991"},"unsubscribe":null,"has_account":true}','statement:01a2295a-92f7-76e3-8601-bf5326c82991','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-93bb-70cd-a633-2fcf583f883b','notices','{"what":"outcome","about":{"decision":"01a2295a-92f7-76e3-8601-bf5326c82991"},"run":"01a2295a-93b5-7155-ab59-4587ffc576fc"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-93c2-7727-abb7-61fc2a91c0cb','mail','{"to":"bert@example.org","locale":"de","subject":"Your complaint {reference}","body":"{greeting}\n\nyour complaint has reached us. Its reference is {reference}.\n\nAnother person than the one who decided will look at it. We will write to you when they have.","values":{"greeting":"Hallo Bert,","reference":"01a2295a-93c1-72bc-b613-186628445615"},"unsubscribe":null,"has_account":true}','appeal:01a2295a-93c1-72bc-b613-186628445615','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-9478-71ee-8203-dade4fef314f','notices','{"what":"points taken","about":{"transfer":"01a2295a-9477-7798-baf9-fd3e47bb4b74","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a2295a-9477-7798-baf9-fd3e47bb4b74"},"run":"01a2295a-9478-71ee-8203-dadd37499e9a"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-94a4-74db-b812-5eddb366375d','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a2295a-90bb-719f-8a9b-a8fd565dc585","order":"01a2295a-9486-7522-ac9b-d669cd105298","once":"moved:01a2295a-94a3-74c4-adb1-82593084aa15:TO"},"run":"01a2295a-94a3-74c4-adb1-825ad9edfb4d"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-9563-713f-bd7b-c3a65c432e5e','data export','{"export":"01a2295a-9560-7618-b852-04f0a28ebe6b"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-9573-7288-891e-3ecfe68e3aef','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a2295a90bb719f8a9ba8fd565dc585a2c77c4b0f61f7e90d09a5cd2329f7cf"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a2295a90bb719f8a9ba8fd565dc585a2c77c4b0f61f7e90d09a5cd2329f7cf","has_account":true}','reminder:01a2295a-90bb-719f-8a9b-a8fd565dc585:2026-01-30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-95e3-76de-8fbe-f1898db4f310','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a2295a-95cd-7676-a3a2-db90cbcc1a5d","order":"01a2295a-95e1-73d1-aed0-998dd87d5a4e","once":"coupon:01a2295a-95e3-76de-8fbe-f1870666cf47"},"run":"01a2295a-95e3-76de-8fbe-f188ddcf9764"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-95e6-7689-831b-aec418e03258','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a2295a-95e6-7689-831b-aec2f6e2481c","once":"coupon case:01a2295a-95e6-7689-831b-aec2f6e2481c"},"run":"01a2295a-95e6-7689-831b-aec34a5163b2"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2295a-961e-7282-b2d4-3ff407c6059e','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "picture_files" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "variant" VARCHAR(8) NOT NULL,
    "content" BLOB NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_fil_picture_2298a9" UNIQUE ("picture_id", "variant")
);
INSERT INTO "picture_files" VALUES('01a2295a-9166-74e7-9856-955ecaab0ee0','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a2295a-9166-74e7-9856-955da2fb702a');
INSERT INTO "picture_files" VALUES('01a2295a-9166-74e7-9856-955f344c356e','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a2295a-9166-74e7-9856-955da2fb702a');
CREATE TABLE "picture_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(12) NOT NULL,
    "shown_by" CHAR(36) NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_use_picture_ea4a7c" UNIQUE ("picture_id", "place", "shown_by")
);
INSERT INTO "picture_uses" VALUES('01a2295a-916d-7315-9177-0f08b3f60b49','avatar','01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-9166-74e7-9856-955da2fb702a');
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
INSERT INTO "pictures" VALUES('01a2295a-9166-74e7-9856-955da2fb702a','wJ_wbFeX682Tzdk2_EI0tA',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4');
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a2295a-9477-7798-baf9-fd3f52d6face',20,'01a2295a-9451-773d-a4d0-58036a68e6e2','01a2295a-9477-7798-baf9-fd3e47bb4b74');
INSERT INTO "points_draws" VALUES('01a2295a-95d5-77de-bfa5-5369c09f44bf',100,'01a2295a-9451-773d-a4d0-58036a68e6e2','01a2295a-95cd-7676-a3a2-db91b636bf91');
INSERT INTO "points_draws" VALUES('01a2295a-9624-715f-903b-3d055ea275e2',10,'01a2295a-9608-71bd-8d85-4f7f2f221d4a','01a2295a-961f-71c4-9f29-45290c2e505d');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a2295a-9589-71e4-b3f3-d8f907d58760','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-9589-71e4-b3f3-d8f7f8d47348','01a2295a-917c-70f8-9232-9ad6c1daf4f9');
INSERT INTO "points_extensions" VALUES('01a2295a-9589-71e4-b3f3-d8fad1083f6e','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-9589-71e4-b3f3-d8f7f8d47348','01a2295a-9451-773d-a4d0-58036a68e6e2');
INSERT INTO "points_extensions" VALUES('01a2295a-959d-77ff-b783-d5eccb253442','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-959c-7672-94ba-2bf23ce3e2fe','01a2295a-94e0-74cc-a819-2b0552545de8');
INSERT INTO "points_extensions" VALUES('01a2295a-95df-7308-af7f-34aed88c9017','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-95df-7308-af7f-34aca190f9ad','01a2295a-94e6-77ab-9d7c-ba3e21ef7115');
INSERT INTO "points_extensions" VALUES('01a2295a-95e0-72c2-b669-dfdff8db06d5','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-95df-7308-af7f-34aca190f9ad','01a2295a-91b0-74e4-a734-3de5be443cf9');
INSERT INTO "points_extensions" VALUES('01a2295a-95e0-72c2-b669-dfe0e4172cea','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-95df-7308-af7f-34aca190f9ad','01a2295a-940e-758b-a134-4aa804ba4e99');
INSERT INTO "points_extensions" VALUES('01a2295a-95e0-72c2-b669-dfe1467b25c1','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-95df-7308-af7f-34aca190f9ad','01a2295a-949d-7601-93d0-f8b204c33a6f');
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
INSERT INTO "points_lots" VALUES('01a2295a-917c-70f8-9232-9ad6c1daf4f9',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-917c-70f8-9232-9ad4e734e3ff','01a2295a-917c-70f8-9232-9ad51d87a10a',0);
INSERT INTO "points_lots" VALUES('01a2295a-91b0-74e4-a734-3de5be443cf9',1,15,15,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-91ad-75a7-8358-a2e48bfb1a3e','01a2295a-91b0-74e4-a734-3de4571fdbc5',0);
INSERT INTO "points_lots" VALUES('01a2295a-940e-758b-a134-4aa804ba4e99',2,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-91ad-75a7-8358-a2e48bfb1a3e','01a2295a-940e-758b-a134-4aa7cb8f2396',0);
INSERT INTO "points_lots" VALUES('01a2295a-9451-773d-a4d0-58036a68e6e2',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-917c-70f8-9232-9ad4e734e3ff','01a2295a-9450-74af-bec4-371c5518059c',0);
INSERT INTO "points_lots" VALUES('01a2295a-949d-7601-93d0-f8b204c33a6f',3,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-91ad-75a7-8358-a2e48bfb1a3e','01a2295a-949d-7601-93d0-f8b1ac625953',0);
INSERT INTO "points_lots" VALUES('01a2295a-94e0-74cc-a819-2b0552545de8',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-94df-7016-8074-835efb403c51','01a2295a-94e0-74cc-a819-2b04a8364987',0);
INSERT INTO "points_lots" VALUES('01a2295a-94e6-77ab-9d7c-ba3e21ef7115',4,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-91ad-75a7-8358-a2e48bfb1a3e','01a2295a-94e6-77ab-9d7c-ba3d22bde3de',0);
INSERT INTO "points_lots" VALUES('01a2295a-94f0-775d-931b-c00bf945a144',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a2295a-917c-70f8-9232-9ad4e734e3ff','01a2295a-94f0-775d-931b-c00ace7202d5',0);
INSERT INTO "points_lots" VALUES('01a2295a-9589-71e4-b3f3-d8f8f8e409dc',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-917c-70f8-9232-9ad4e734e3ff','01a2295a-9589-71e4-b3f3-d8f7f8d47348',0);
INSERT INTO "points_lots" VALUES('01a2295a-959c-7672-94ba-2bf3b5874959',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-94df-7016-8074-835efb403c51','01a2295a-959c-7672-94ba-2bf23ce3e2fe',0);
INSERT INTO "points_lots" VALUES('01a2295a-95df-7308-af7f-34ad7439ba10',5,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a2295a-91ad-75a7-8358-a2e48bfb1a3e','01a2295a-95df-7308-af7f-34aca190f9ad',0);
INSERT INTO "points_lots" VALUES('01a2295a-9608-71bd-8d85-4f7f2f221d4a',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a2295a-9607-772c-9aa3-5c9fa173458b','01a2295a-9607-772c-9aa3-5ca06ec21ddf',0);
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
INSERT INTO "points_transfers" VALUES('01a2295a-917c-70f8-9232-9ad51d87a10a',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a2295a-917a-724b-a5cf-c017ea596ea6','42106c639ba35afbaed2d3c005bbc27c879cbaea461fd1db9e6b26734158eea5','THREAD','For a THREAD','Thread','01a2295a-917a-724b-a5cf-c017ea596ea6','RULE','01a2295a-905c-70e5-a05f-f39464c5cf77',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-917c-70f8-9232-9ad4e734e3ff',NULL,'01a2295a-905c-70e5-a05f-f39464c5cf77',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-91b0-74e4-a734-3de4571fdbc5',1,'EARN','ISSUANCE','AVAILABLE',15,15,0,0,15,'ANSWER_ACCEPTED:post:01a2295a-9196-7410-8f72-31a94bb92652','061d62257ca10ec4abdd131ff1a90d688c018f325c38142a473dc1dc45a55b22','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a2295a-9196-7410-8f72-31a94bb92652','RULE','01a2295a-9060-724d-892b-17ce25687a6e',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-91ad-75a7-8358-a2e48bfb1a3e',NULL,'01a2295a-9060-724d-892b-17ce25687a6e',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-940e-758b-a134-4aa7cb8f2396',2,'EARN','ISSUANCE','AVAILABLE',5,20,0,0,5,'THREAD:thread:01a2295a-940d-77a0-bc56-5dfc6ff43335','d58af872e193212f68e73566ee3283e4e0b1599d97f51bc8c8a39ebe9cff25d6','THREAD','For a THREAD','Thread','01a2295a-940d-77a0-bc56-5dfc6ff43335','RULE','01a2295a-905c-70e5-a05f-f39464c5cf77',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-91ad-75a7-8358-a2e48bfb1a3e',NULL,'01a2295a-905c-70e5-a05f-f39464c5cf77',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-9450-74af-bec4-371c5518059c',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a2295a-944f-76b6-b2e5-84ac3db7bc28','4979b52039dae50b2ee27ddcb153038b36c6ec6697a2b8da1f639e3c8faaa4bd','PURCHASE','For a PURCHASE','Order','01a2295a-944f-76b6-b2e5-84ac3db7bc28','RULE','01a2295a-9058-75b8-8e36-2b3471d8c914','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-917c-70f8-9232-9ad4e734e3ff',NULL,'01a2295a-9058-75b8-8e36-2b3471d8c914',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-9477-7798-baf9-fd3e47bb4b74',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a2295a-9450-74af-bec4-371c5518059c:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a2295a-944f-76b6-b2e5-84ac3db7bc28','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-917c-70f8-9232-9ad4e734e3ff','01a2295a-9450-74af-bec4-371c5518059c',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-949d-7601-93d0-f8b1ac625953',3,'EARN','ISSUANCE','AVAILABLE',30,50,0,0,30,'PURCHASE:order:01a2295a-9486-7522-ac9b-d669cd105298','7336bf40244a2599bd063a51ac75202da66f086f4c7e9b27367172fd5fd1607d','PURCHASE','For a PURCHASE','Order','01a2295a-9486-7522-ac9b-d669cd105298','RULE','01a2295a-9058-75b8-8e36-2b3471d8c914','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-91ad-75a7-8358-a2e48bfb1a3e',NULL,'01a2295a-9058-75b8-8e36-2b3471d8c914',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-94e0-74cc-a819-2b04a8364987',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a2295a-94df-7016-8074-835cadfa6f92','5a88a55385b13e5d35b3f93370c45e5426cd7e43e1d30f9689c3a476da13c32f','PURCHASE','For a PURCHASE','Order','01a2295a-94df-7016-8074-835cadfa6f92','RULE','01a2295a-9058-75b8-8e36-2b3471d8c914','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-94df-7016-8074-835efb403c51',NULL,'01a2295a-9058-75b8-8e36-2b3471d8c914',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-94e6-77ab-9d7c-ba3d22bde3de',4,'EARN','ISSUANCE','AVAILABLE',30,80,0,0,30,'gift:6','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-91ad-75a7-8358-a2e48bfb1a3e',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-94f0-775d-931b-c00ace7202d5',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:7','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-917c-70f8-9232-9ad4e734e3ff',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-9589-71e4-b3f3-d8f7f8d47348',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a2295a-94d0-730a-94c1-d68225f6e3eb','4c4a6e109df7fd76b88ad93073a5ae8e89559eca91a5c11dae997500bf15d45c','REFERRER','A friend came by your invitation','Referral','01a2295a-94d0-730a-94c1-d68225f6e3eb','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2295a-917c-70f8-9232-9ad4e734e3ff',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-959c-7672-94ba-2bf23ce3e2fe',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a2295a-94d0-730a-94c1-d68225f6e3eb','9ef3ecd3067b64f96636aa873474afe4a070e01068f8355882dddf496176b6b8','REFEREE','You came by a friend''s invitation','Referral','01a2295a-94d0-730a-94c1-d68225f6e3eb','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2295a-94df-7016-8074-835efb403c51',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-95cd-7676-a3a2-db91b636bf91',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a2295a-95cd-7676-a3a2-db90cbcc1a5d','8876df45683ed4582c015a4092574d99cc6c165df552911db54b1f51d336eff6',NULL,'Five euros off','Redemption','01a2295a-95cd-7676-a3a2-db90cbcc1a5d','MEMBER','01a2295a-908b-7473-9a87-fd3824cbcbd4',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2295a-917c-70f8-9232-9ad4e734e3ff',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-95df-7308-af7f-34aca190f9ad',5,'EARN','ISSUANCE','AVAILABLE',40,120,0,0,40,'PURCHASE:order:01a2295a-95de-70b1-afba-28e117399a62','93f3d2c2a1d9f3fddcae5f4c4fd67ec79b45f213edeac0b20cd32a083fb6bd44','PURCHASE','For a PURCHASE','Order','01a2295a-95de-70b1-afba-28e117399a62','RULE','01a2295a-9058-75b8-8e36-2b3471d8c914','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a2295a-91ad-75a7-8358-a2e48bfb1a3e',NULL,'01a2295a-9058-75b8-8e36-2b3471d8c914',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-9607-772c-9aa3-5ca06ec21ddf',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:9','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2295a-9607-772c-9aa3-5c9fa173458b',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2295a-961f-71c4-9f29-45290c2e505d',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a2295a-9607-772c-9aa3-5c9fa173458b:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2295a-9607-772c-9aa3-5c9fa173458b',NULL,NULL,NULL,NULL);
CREATE TABLE "post_mentions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "handle" VARCHAR(32) NOT NULL  /* As the post shows it */,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_mentio_post_id_1ae8f5" UNIQUE ("post_id", "member_id")
);
INSERT INTO "post_mentions" VALUES('01a2295a-91cc-7488-aa6f-c7543077ce08','bert','01a2295a-90bb-719f-8a9b-a8fd565dc585','01a2295a-91cc-7488-aa6f-c7538453ffd5');
CREATE TABLE "post_reactions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "sign" VARCHAR(16) NOT NULL,
    "reacted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_reacti_post_id_0fa2e9" UNIQUE ("post_id", "member_id", "sign")
);
INSERT INTO "post_reactions" VALUES('01a2295a-91ec-7116-8bb6-fb9074b686a3','🎉','2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-9196-7410-8f72-31a94bb92652');
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a2295a-91fd-7362-a833-19ff14c0aeb3','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a2295a-90bb-719f-8a9b-a8fd565dc585','01a2295a-9196-7410-8f72-31a94bb92652');
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
INSERT INTO "posts" VALUES('01a2295a-917a-724b-a5cf-c018f222b339',1,'It tastes of sand.','<p>It tastes of sand.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4',NULL,'01a2295a-917a-724b-a5cf-c017ea596ea6',0,0);
INSERT INTO "posts" VALUES('01a2295a-9196-7410-8f72-31a94bb92652',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',3,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,'01a2295a-917a-724b-a5cf-c017ea596ea6',0,0);
INSERT INTO "posts" VALUES('01a2295a-91cc-7488-aa6f-c7538453ffd5',3,'Thank you, @bert!','<p>Thank you, <a href="/m/bert" rel="nofollow ugc noopener">@bert</a>!</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4',NULL,'01a2295a-917a-724b-a5cf-c017ea596ea6',0,0);
INSERT INTO "posts" VALUES('01a2295a-9211-7356-a8e4-70f61654a4d6',4,'Buy my grinder!','<p>Buy my grinder!</p>
',3,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,'01a2295a-917a-724b-a5cf-c017ea596ea6',0,0);
INSERT INTO "posts" VALUES('01a2295a-93fa-7762-b250-ede778a81693',1,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,'01a2295a-93f9-776c-acaa-73dbb094d38a',0,0);
INSERT INTO "posts" VALUES('01a2295a-940d-77a0-bc56-5dfd1b7976d1',5,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2295a-90bb-719f-8a9b-a8fd565dc585',NULL,'01a2295a-917a-724b-a5cf-c017ea596ea6',0,0);
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
INSERT INTO "products" VALUES('01a2295a-943d-75b3-8831-7dd76c942331','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "provider_sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "sid" VARCHAR(255),
    "sealed_id_token" TEXT NOT NULL,
    "began_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    "session_id" CHAR(36) NOT NULL UNIQUE REFERENCES "sessions" ("id") ON DELETE CASCADE
);
INSERT INTO "provider_sessions" VALUES('01a2295a-90f2-772b-941e-42cc2dcb5e5e','11',NULL,'gAAAAABrDKJylr9liqgxO7vIvTvsKVS5pTxko3P0odC1Pzlyh9ZY_8j9R7d8SDJwxejsb15H8F_BMp6SPphYL2_TloO9spboRQ==','2026-01-10 09:00:00+00:00','01a2295a-90f0-73e2-a29e-d754d9889b9a','01a2295a-90ed-7160-8e9c-4aebd1fa6715');
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
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE RESTRICT, "returns_points" INT NOT NULL DEFAULT 0, "order_source" VARCHAR(60), "made_at" VARCHAR(60), "is_held" INT NOT NULL DEFAULT 0, "withdrawing_since" TIMESTAMP, "withdrawal_reason" VARCHAR(10), "withdrawal_order_id" CHAR(36), "withdrawal_by_id" CHAR(36), "withdrawal_writes_off" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_redemptions_member__82a54f" UNIQUE ("member_id", "idempotency_key")
);
INSERT INTO "redemptions" VALUES('01a2295a-95cd-7676-a3a2-db90cbcc1a5d','7ZSK-9A61-YD2J-JKWX',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-9074-7534-9134-d7a4062e8eb5',0,NULL,NULL,1,NULL,NULL,NULL,NULL,0);
CREATE TABLE "referral_campaign_rewards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "side" VARCHAR(10) NOT NULL  /* REFERRER: REFERRER\nREFEREE: REFEREE */,
    "kind" VARCHAR(20) NOT NULL  /* POINTS: POINTS\nDISCOUNT_AMOUNT: DISCOUNT_AMOUNT\nDISCOUNT_PERCENT: DISCOUNT_PERCENT\nSTORE_CREDIT: STORE_CREDIT\nFREE_PRODUCT: FREE_PRODUCT */,
    "points" INT,
    "value_minor" BIGINT,
    "currency" VARCHAR(3),
    "percent" VARCHAR(8),
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "product_id" CHAR(36) REFERENCES "products" ("id") ON DELETE SET NULL,
    CONSTRAINT "uid_referral_ca_campaig_aa8a96" UNIQUE ("campaign_id", "side", "kind")
);
INSERT INTO "referral_campaign_rewards" VALUES('01a2295a-9070-7192-8506-eb1a652af591','REFERRER','POINTS',500,NULL,NULL,NULL,'01a2295a-9070-7192-8506-eb194b905919',NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a2295a-9070-7192-8506-eb1b1da04a19','REFEREE','POINTS',200,NULL,NULL,NULL,'01a2295a-9070-7192-8506-eb194b905919',NULL);
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
, "translated_into" TEXT);
INSERT INTO "referral_campaigns" VALUES('01a2295a-9070-7192-8506-eb194b905919','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7236-b7df-540e2f1f66a4','VWQEQRMPT2','vwqeqrmpt2',1,1,1,1,'2026-01-10 09:00:00+00:00','01a2295a-9070-7192-8506-eb194b905919','01a2295a-908b-7473-9a87-fd3824cbcbd4');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a2295a-94c9-740f-9d34-fd8ed8a3ca2f','47074bb228d08e8c8c5de6362e945fc596ea195a0ba5a3f7663278ff5fd6f796','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7236-b7df-540e2f1f66a4');
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
);
INSERT INTO "referrals" VALUES('01a2295a-94d0-730a-94c1-d68225f6e3eb','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2295a-9070-7192-8506-eb194b905919','019ba722-4680-7236-b7df-540e2f1f66a4','01a2295a-94df-7016-8074-835cadfa6f92','01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-94cc-743c-9d3b-416984d2e6a5');
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a2295a-9584-7055-ba8b-1bcce0eafc89',1,'01a2295a-9070-7192-8506-eb194b905919','01a2295a-908b-7473-9a87-fd3824cbcbd4');
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
INSERT INTO "refunds" VALUES('01a2295a-9471-77a5-b0d8-00899bcb5180','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a2295a-944f-76b6-b2e5-84ac3db7bc28',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a2295a-9484-7127-abf0-545cb164e1ea','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a2295a-9559-72f8-9fb3-2907547ce67c','2026-01-30 09:00:00+00:00',NULL,'01a2295a-9557-74fd-a29d-a5df070450f3','01a2295a-9050-774d-83ae-c8b777f06180');
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
INSERT INTO "releases" VALUES('01a2295a-9557-74fd-a29d-a5df070450f3','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
CREATE TABLE "review_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rating" SMALLINT NOT NULL,
    "title" VARCHAR(120),
    "body_markdown" TEXT NOT NULL,
    "edited_at" TIMESTAMP NOT NULL,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE
);
INSERT INTO "review_revisions" VALUES('01a2295a-94bc-7124-8ece-afad62ade163',4,NULL,'They smell of cocoa.','2026-01-10 09:00:00+00:00','01a2295a-94b6-75a3-91ce-3317504df989');
CREATE TABLE "review_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_review_vote_review__f1fb0c" UNIQUE ("review_id", "member_id")
);
INSERT INTO "review_votes" VALUES('01a2295a-94c0-73db-adb8-42884dfd88a9','2026-01-10 09:00:00+00:00','01a2295a-90bb-719f-8a9b-a8fd565dc585','01a2295a-94b6-75a3-91ce-3317504df989');
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
INSERT INTO "reviews" VALUES('01a2295a-94b6-75a3-91ce-3317504df989','01a2295a-943d-75b3-8831-7dd76c942331:01a2295a-908b-7473-9a87-fd3824cbcbd4',5,NULL,'They smell of cocoa.','<p>They smell of cocoa.</p>
',3,'VISIBLE',1,0,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-943d-75b3-8831-7dd76c942331');
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a2295a-95cd-7676-a3a2-db8f79015943',1,'01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-9074-7534-9134-d7a4062e8eb5');
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
    "required_tier_id" CHAR(36) REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT, "returns_points" INT NOT NULL DEFAULT 0, "translated_into" TEXT,
    CONSTRAINT rewards_cost_positive CHECK (cost > 0),
    CONSTRAINT rewards_stock_not_negative CHECK (stock IS NULL OR stock >= 0)
);
INSERT INTO "rewards" VALUES('01a2295a-9074-7534-9134-d7a4062e8eb5','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0,'de');
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a2295a-92e9-72c2-af97-ac9ec1052533','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a2295a-9231-766a-8fb7-b0cb988d022b');
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
INSERT INTO "search_changes" VALUES(32,'Product','01a2295a-943d-75b3-8831-7dd76c942331');
CREATE TABLE "search_entries" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "thing_id" CHAR(36) NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL
);
INSERT INTO "search_entries" VALUES(1,'Exclusive','01a2295a-9557-74fd-a29d-a5df070450f3','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(2,'Member','01a2295a-908b-7473-9a87-fd3824cbcbd4','anna','anna');
INSERT INTO "search_entries" VALUES(3,'Member','01a2295a-90bb-719f-8a9b-a8fd565dc585','bert','bert');
INSERT INTO "search_entries" VALUES(4,'Member','01a2295a-90e0-7510-a50a-700d1a3d3db6','fred','member 0d1a3d3db6 member0d1a3d3db6');
INSERT INTO "search_entries" VALUES(5,'Member','01a2295a-9231-766a-8fb7-b0cb988d022b','mona','mona');
INSERT INTO "search_entries" VALUES(6,'Member','01a2295a-94cc-743c-9d3b-416984d2e6a5','newcomer1','dora');
INSERT INTO "search_entries" VALUES(7,'Post','01a2295a-9196-7410-8f72-31a94bb92652','','coarser and less water');
INSERT INTO "search_entries" VALUES(8,'Post','01a2295a-91cc-7488-aa6f-c7538453ffd5','','thank you bert');
INSERT INTO "search_entries" VALUES(9,'Post','01a2295a-9211-7356-a8e4-70f61654a4d6','','buy my grinder');
INSERT INTO "search_entries" VALUES(10,'Post','01a2295a-940d-77a0-bc56-5dfd1b7976d1','','it is raining');
INSERT INTO "search_entries" VALUES(11,'Product','01a2295a-943d-75b3-8831-7dd76c942331','beans','beans');
INSERT INTO "search_entries" VALUES(12,'Review','01a2295a-94b6-75a3-91ce-3317504df989','','they smell of cocoa');
INSERT INTO "search_entries" VALUES(13,'Thread','01a2295a-917a-724b-a5cf-c017ea596ea6','how coarse for a press','it tastes of sand grinding');
INSERT INTO "search_entries" VALUES(14,'Thread','01a2295a-93f9-776c-acaa-73dbb094d38a','a casino','it is raining');
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
INSERT INTO "search_words" VALUES(1,'autumn',1,0,'uautumn dautumn eautumn t00a t0au taut tmn0 ttum tumn tutu');
INSERT INTO "search_words" VALUES(2,'coming',1,0,'ucoming dcoming ecom t00c t0co tcom ting tmin tng0 tomi');
INSERT INTO "search_words" VALUES(3,'is',3,0,'uis');
INSERT INTO "search_words" VALUES(4,'roast',1,0,'uroast droast eroast t00r t0ro tast toas troa tst0');
INSERT INTO "search_words" VALUES(5,'something',1,0,'usomething dsomething esometh t00s t0so teth thin ting tmet tng0 tome tsom tthi');
INSERT INTO "search_words" VALUES(6,'the',1,0,'uthe dthe ethe');
INSERT INTO "search_words" VALUES(7,'0d1a3d3db6',1,0,'u0d1a3d3db6');
INSERT INTO "search_words" VALUES(8,'anna',1,0,'uanna danna eanna t00a t0an tann tna0 tnna');
INSERT INTO "search_words" VALUES(9,'bert',2,0,'ubert dbert ebert t00b t0be tber tert trt0');
INSERT INTO "search_words" VALUES(10,'dora',1,0,'udora ddora edora t00d t0do tdor tora tra0');
INSERT INTO "search_words" VALUES(11,'fred',1,0,'ufred dfred efred t00f t0fr ted0 tfre tred');
INSERT INTO "search_words" VALUES(12,'member',1,0,'umember dmemb emember t00m t0me tber temb ter0 tmbe tmem');
INSERT INTO "search_words" VALUES(13,'member0d1a3d3db6',1,0,'umember0d1a3d3db6');
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
INSERT INTO "search_words" VALUES(30,'cocoa',1,0,'ucocoa dcocoa ecocoa t00c t0co tcoa tcoc toa0 toco');
INSERT INTO "search_words" VALUES(31,'of',2,0,'uof');
INSERT INTO "search_words" VALUES(32,'smell',1,0,'usmell dsmell esmell t00s t0sm tell tll0 tmel tsme');
INSERT INTO "search_words" VALUES(33,'they',1,0,'uthey dthey ethey t00t t0th tey0 they tthe');
INSERT INTO "search_words" VALUES(34,'a',2,0,'ua');
INSERT INTO "search_words" VALUES(35,'casino',1,0,'ucasino dcasino ecasino t00c t0ca tasi tcas tino tno0 tsin');
INSERT INTO "search_words" VALUES(36,'coarse',1,0,'ucoarse dcoars ecoars t00c t0co tars tcoa toar trse tse0');
INSERT INTO "search_words" VALUES(37,'for',1,0,'ufor dfor efor');
INSERT INTO "search_words" VALUES(38,'grinding',1,0,'ugrinding dgrinding egrind t00g t0gr tdin tgri tind ting tndi tng0 trin');
INSERT INTO "search_words" VALUES(39,'how',1,0,'uhow dhow ehow');
INSERT INTO "search_words" VALUES(43,'press',1,0,'upress dpress epress t00p t0pr tess tpre tres tss0');
INSERT INTO "search_words" VALUES(45,'sand',1,0,'usand dsand esand t00s t0sa tand tnd0 tsan');
INSERT INTO "search_words" VALUES(46,'tastes',1,0,'utastes dtast etast t00t t0ta tast tes0 tste ttas ttes');
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
INSERT INTO "sessions" VALUES('01a2295a-90c0-719e-bab1-37ede12f2704','94276b6994060a59aff893c099c5de5d5095cf3cd5e87efb53a0dd47dd537560','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sessions" VALUES('01a2295a-90c7-71c5-aa1e-0ca6babbeb31','6d7fdfbfec9cec0d01d4128f851da57756551939f6fec25823a9132ca3480f96','A page of the shop','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4','2026-01-10 09:15:00+00:00','b2f29443c8a4482cc22fc02fd1d2de544d1e957e36b6de7324498431a9ba3d82','828fc2b31b1a5b4f042463cd59961f35a4df528a5d4834490b7ef5617fd8f08b',NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "sessions" VALUES('01a2295a-90ed-7160-8e9c-4aebd1fa6715','a6fabe5a0c61af652eaf9b851a321cb0397caf03679e2b05c25320f8b931d066',NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a2295a-90e0-7510-a50a-700d1a3d3db6',NULL,NULL,NULL,NULL,NULL,'01a2295a-90d4-7213-8208-b433e0251bb2');
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
INSERT INTO "shares" VALUES('01a2295a-955d-7027-b5fe-e7660f4ac375','gheFVbPfb2jEIS1s','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a2295a-908b-7473-9a87-fd3824cbcbd4');
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
INSERT INTO "shop_deliveries" VALUES('01a2295a-94fe-706d-883c-b556254bf752','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a2295a-9511-7435-8079-2b757a353ac8','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "table_stamps" (
    "name" VARCHAR(60) NOT NULL  PRIMARY KEY,
    "stamp" VARCHAR(36) NOT NULL
);
INSERT INTO "table_stamps" VALUES('loyalty_programme','06714bd2dc388783ae23b951f76def18');
INSERT INTO "table_stamps" VALUES('earn_rules','f3f65b45db4332305973bf6a12d55d71');
INSERT INTO "table_stamps" VALUES('earn_rule_versions','738885357b559ae26b8fe3d4f4846d99');
INSERT INTO "table_stamps" VALUES('webhook_endpoints','da7eeb872cc893646926644768afd441');
INSERT INTO "table_stamps" VALUES('loyalty_tiers','58dec2c3f4ac7374a634391b58024f97');
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
, "key" VARCHAR(120)   /* Its folded form, by which it is known */);
INSERT INTO "tags" VALUES('01a2295a-917b-7495-a775-272cd21cb7e6','grinding','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE, "is_muted" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a2295a-917b-7495-a775-272e4f2caf9d',2,1,'2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-917a-724b-a5cf-c017ea596ea6',0);
INSERT INTO "thread_readers" VALUES('01a2295a-9196-7410-8f72-31aa5f2b4697',2,1,'2026-01-10 09:00:00+00:00','01a2295a-90bb-719f-8a9b-a8fd565dc585','01a2295a-917a-724b-a5cf-c017ea596ea6',0);
INSERT INTO "thread_readers" VALUES('01a2295a-93fa-7762-b250-ede843f2b036',1,1,'2026-01-10 09:00:00+00:00','01a2295a-90bb-719f-8a9b-a8fd565dc585','01a2295a-93f9-776c-acaa-73dbb094d38a',0);
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a2295a-917b-7495-a775-272d51ccd757',0,'01a2295a-917b-7495-a775-272cd21cb7e6','01a2295a-917a-724b-a5cf-c017ea596ea6');
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
INSERT INTO "threads" VALUES('01a2295a-917a-724b-a5cf-c017ea596ea6','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',5,3,0,0,0,0,1,NULL,'VISIBLE','01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-9170-768c-bf17-d078c947ffc6',NULL,'en',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a2295a-93f9-776c-acaa-73dbb094d38a','a-casino','A casino','DISCUSSION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'PENDING_REVIEW','01a2295a-90bb-719f-8a9b-a8fd565dc585','01a2295a-93ec-71b2-b190-e827194dc374',NULL,'de',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a2295a-940d-77a0-bc56-5dfc6ff43335','how-coarse','How coarse?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'DELETED','01a2295a-90bb-719f-8a9b-a8fd565dc585','01a2295a-9402-71fa-b4c3-75e4029d94b4',NULL,'de','01a2295a-917a-724b-a5cf-c017ea596ea6',NULL,NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-29 22:08:48.390625+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-29 22:08:48.400194+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-29 22:08:48.406300+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-29 22:08:48.416933+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-29 22:08:48.425981+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-29 22:08:48.429152+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-29 22:08:48.438754+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-29 22:08:48.447249+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-29 22:08:48.474199+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-29 22:08:48.487793+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-29 22:08:48.495440+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-29 22:08:48.500993+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-29 22:08:48.504992+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-29 22:08:48.508972+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-29 22:08:48.512810+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-29 22:08:48.518092+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-29 22:08:49.001690+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-29 22:08:49.050951+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-29 22:08:49.085405+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-29 22:08:49.097502+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-29 22:08:49.124928+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-29 22:08:49.148893+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-29 22:08:49.185446+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-29 22:08:49.203702+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-29 22:08:49.226941+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-29 22:08:49.242427+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-29 22:08:49.286171+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-29 22:08:49.309161+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-29 22:08:49.330573+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-29 22:08:49.357471+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-29 22:08:49.381585+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-29 22:08:49.418874+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-29 22:08:49.446233+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-29 22:08:49.469197+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-29 22:08:49.495881+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-29 22:08:49.513940+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-29 22:08:49.531131+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-11-29 22:08:49.541149+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-11-29 22:08:49.553303+00:00');
INSERT INTO "tortoise_migrations" VALUES(40,'portal','0040_shops_sign_people_on','2026-11-29 22:08:49.574741+00:00');
INSERT INTO "tortoise_migrations" VALUES(41,'portal','0041_sessions_are_refreshed','2026-11-29 22:08:49.601070+00:00');
INSERT INTO "tortoise_migrations" VALUES(42,'portal','0042_coupons_are_taken_back_from_their_shop','2026-11-29 22:08:49.626252+00:00');
INSERT INTO "tortoise_migrations" VALUES(43,'portal','0043_keys_for_shop_back_ends','2026-11-29 22:08:49.647365+00:00');
INSERT INTO "tortoise_migrations" VALUES(44,'portal','0044_tables_that_hardly_change_are_stamped','2026-11-29 22:08:49.673033+00:00');
INSERT INTO "tortoise_migrations" VALUES(45,'portal','0045_provider_sessions_end_together','2026-11-29 22:08:49.689505+00:00');
INSERT INTO "tortoise_migrations" VALUES(46,'portal','0046_votes_of_imports_are_kept','2026-11-29 22:08:49.717183+00:00');
INSERT INTO "tortoise_migrations" VALUES(47,'portal','0047_mailboxes_of_apple_are_one','2026-11-29 22:08:49.729180+00:00');
INSERT INTO "tortoise_migrations" VALUES(48,'portal','0048_texts_of_staff_are_translated','2026-11-29 22:08:50.316329+00:00');
INSERT INTO "tortoise_migrations" VALUES(49,'portal','0049_sessions_know_who_opened_them','2026-11-29 22:08:50.349720+00:00');
INSERT INTO "tortoise_migrations" VALUES(50,'portal','0050_muting_is_a_choice','2026-11-29 22:08:50.385840+00:00');
INSERT INTO "tortoise_migrations" VALUES(51,'portal','0051_threads_have_a_language','2026-11-29 22:08:50.462100+00:00');
INSERT INTO "tortoise_migrations" VALUES(52,'portal','0052_members_upload_pictures','2026-11-29 22:08:50.495084+00:00');
INSERT INTO "tortoise_migrations" VALUES(53,'portal','0053_words_are_indexed','2026-11-29 22:08:50.506507+00:00');
INSERT INTO "tortoise_migrations" VALUES(54,'portal','0054_posts_are_reacted_to_and_kept','2026-11-29 22:08:50.512902+00:00');
INSERT INTO "tortoise_migrations" VALUES(55,'portal','0055_merged_customers_are_found','2026-11-29 22:08:50.522837+00:00');
INSERT INTO "tortoise_migrations" VALUES(56,'portal','0056_products_are_reviewed','2026-11-29 22:08:50.530634+00:00');
INSERT INTO "tortoise_migrations" VALUES(57,'portal','0057_translations_go_with_their_things','2026-11-29 22:08:50.534718+00:00');
INSERT INTO "tortoise_migrations" VALUES(58,'portal','0058_decisions_are_complained_about','2026-11-29 22:08:50.545177+00:00');
INSERT INTO "tortoise_migrations" VALUES(59,'portal','0059_what_is_suspect_waits','2026-11-29 22:08:50.566666+00:00');
INSERT INTO "tortoise_migrations" VALUES(60,'portal','0060_notices_go_by_chosen_channels','2026-11-29 22:08:50.649322+00:00');
INSERT INTO "tortoise_migrations" VALUES(61,'portal','0061_posts_mention_members','2026-11-29 22:08:50.666531+00:00');
INSERT INTO "tortoise_migrations" VALUES(62,'portal','0062_threads_are_merged_and_split','2026-11-29 22:08:50.719090+00:00');
INSERT INTO "tortoise_migrations" VALUES(63,'portal','0063_one_form_of_a_word','2026-11-29 22:08:50.741435+00:00');
INSERT INTO "tortoise_migrations" VALUES(64,'portal','0064_reviews_are_found','2026-11-29 22:08:50.753920+00:00');
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
INSERT INTO "translations" VALUES('01a2295a-9085-720f-8adf-7c076bb5eba1','Reward','01a2295a-9074-7534-9134-d7a4062e8eb5','title','de','Fünf Euro geschenkt',NULL,'Five euros off','2026-01-10 09:00:00+00:00');
CREATE TABLE "used_sign_on_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "jti_hash" VARCHAR(64) NOT NULL,
    "forget_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_used_sign_o_provide_eeaba4" UNIQUE ("provider_id", "jti_hash")
);
INSERT INTO "used_sign_on_tokens" VALUES('01a2295a-90df-7445-95ea-b5838527ad86','00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2','2026-01-10 09:02:00+00:00','01a2295a-90d4-7213-8208-b433e0251bb2');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a2295a-91da-705e-ac98-e9963f94ac48',1,'2026-01-10 09:00:00+00:00','01a2295a-908b-7473-9a87-fd3824cbcbd4','01a2295a-9196-7410-8f72-31a94bb92652');
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
INSERT INTO "webhook_deliveries" VALUES('01a2295a-958a-76bb-86ec-434f16602ce3','msg_01a2295a958a76bb86ec434e7bcd61cc','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilakIt0c5qH_Tgky8vU","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2295a-94f7-73c6-8397-fdc71674cb26',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2295a-959d-77ff-b783-d5ee325abfa3','msg_01a2295a959d77ffb783d5edd231e5dd','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilalMx0PJ07QWmE0ual","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2295a-94f7-73c6-8397-fdc71674cb26',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2295a-95d6-76db-911f-52edafa054bb','msg_01a2295a95d676db911f52ec7417aa34','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilakIt0c5qH_Tgky8vU","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2295a-94f7-73c6-8397-fdc71674cb26',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2295a-95dc-72a6-b009-41e8d02dad25','msg_01a2295a95dc72a6b00941e73caffd9d','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoilalc12dqOi25DLzBpd","memberId":"tdABoilakIt0c5qH_Tgky8vU","rewardId":"UCQBoilakHR1NJE016QGLo61","couponCode":"7ZSK-9A61-YD2J-JKWX","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2295a-94f7-73c6-8397-fdc71674cb26',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2295a-95e0-72c2-b669-dfe40b2d0a2b','msg_01a2295a95e072c2b669dfe3f4e4eb23','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilakLtxn4qbqP1WXcWF","available":120,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2295a-94f7-73c6-8397-fdc71674cb26',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2295a-9608-71bd-8d85-4f81fb1cfd76','msg_01a2295a960871bd8d854f802bdaaf39','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilalfBxe6r3ZyxREnQL","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2295a-94f7-73c6-8397-fdc71674cb26',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2295a-9625-701e-918a-0e3f82101c27','msg_01a2295a9625701e918a0e3ea8987295','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilalfBxe6r3ZyxREnQL","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2295a-94f7-73c6-8397-fdc71674cb26',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a2295a-94f7-73c6-8397-fdc71674cb26','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrDKJzW8jkV1NmcYiSJYx34Iy_CgbHEaEKWzY8gdW5Lj-TqKbTtrJfVvihUURkrtzhRXIO5ouE5iPTAdcKTkSnNZHpqz24WethxTdDDq5PNbMtscfhGIrUEJ9CSk_Qkj6Ff-Qurjs2aW93OgWfsm_uHLgCjA==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
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
CREATE INDEX "reviews_by_time" ON "reviews" ("created_at", "id");
CREATE TRIGGER reviews_searched_on_insert AFTER INSERT ON reviews BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Review', new.id); END;
CREATE TRIGGER reviews_searched_on_update AFTER UPDATE OF title, body_html, reply_html, state ON reviews BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Review', new.id); END;
CREATE TRIGGER reviews_searched_on_delete AFTER DELETE ON reviews BEGIN INSERT INTO search_changes (kind, thing_id) VALUES ('Review', old.id); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',64);
INSERT INTO "sqlite_sequence" VALUES('search_changes',32);
INSERT INTO "sqlite_sequence" VALUES('search_entries',14);
INSERT INTO "sqlite_sequence" VALUES('search_words',46);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
CREATE VIRTUAL TABLE search_entries_fts USING fts5(title, body, content='search_entries',
        content_rowid='number', tokenize='ascii', detail='column');
INSERT INTO search_entries_fts(search_entries_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE search_words_fts USING fts5(keys, content='search_words',
        content_rowid='number', tokenize='ascii', detail='none');
INSERT INTO search_words_fts(search_words_fts) VALUES ('rebuild');
