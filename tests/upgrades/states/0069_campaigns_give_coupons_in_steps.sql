BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a22973-63e0-706a-b66a-2dc10206ddf2','2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-6396-717d-9671-443391ca76ce','01a22973-6353-72b3-b74b-66b70fd5d659');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a22973-670b-75be-97be-e743f2b26479','tier:silver','2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b');
INSERT INTO "access_grants" VALUES('01a22973-6a40-73d2-8f45-89901519c7f7','tier:silver','2026-01-30 09:00:00+00:00','01a22973-678c-7557-91a6-cc4f38e764e2');
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
INSERT INTO "account_tokens" VALUES('01a22973-61dc-767e-8b44-bf6b522096fd','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22973-61c8-73fc-bfc7-bb574d47892a');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a22973-5f0f-7601-8943-c6bdf163ada6','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a22973-68e7-766a-812d-88ca93b7a0b6','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
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
INSERT INTO "api_keys" VALUES('01a22973-6851-7406-963b-ec51c84c4e98','The till','["ORDERS_WRITE"]','portal_key_zD5WRY','39ae9001d1756b317673eab54c4abefd017ddb0e1a987618000ba1d9f10c3c49','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "api_key_id" CHAR(36)   /* The API key that did it, where no person did */);
INSERT INTO "audit_entries" VALUES('01a22973-5e88-7535-9aff-e6596a6d7234','programme.save','Program','01a22973-5e7d-72e8-b7cc-98b1f55b72c7','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22973-5ea1-763d-bd8a-392ec5c11eeb','tier.save','Tier','01a22973-5e9f-74f6-99c9-1d41ad45458c','silver','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22973-5f6c-7505-871f-528b9d682366','translations.save','Reward','01a22973-5f4a-714a-b4b5-5224f79f5d91','de: title','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22973-60f9-72fa-8e3c-1c7672e331b6','identity_provider.save','IdentityProvider','01a22973-60f8-71e6-a033-594fcc7c511c','shop','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22973-6128-74bb-950b-99e2ed2fe306','identity_provider.save','IdentityProvider','01a22973-6128-74bb-950b-99e1c7035189','login','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22973-6508-7302-95b8-4f03bb7ebc77','reply.save','SavedReply','01a22973-6508-7302-95b8-4f02f820910f','Advertising','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22973-6586-72b6-94fa-aa5a0df07cb9','case.decide','ModerationCase','01a22973-652f-7677-8476-bb0ff31c7bab','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a22973-657c-7391-8669-6f15e38e45d6',NULL);
INSERT INTO "audit_entries" VALUES('01a22973-666d-7619-af1d-00c0a813defa','screening.save','Screening',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22973-672c-741b-89e1-cb68f6b3e9d2','order.move','Order','01a22973-671b-779e-91ed-80be23d90abd','nobody -> 01a22973-6054-77d6-95a4-0aaeb0b94f88: He told us his number','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22973-6852-753d-bcf4-d67c22868da3','api_key.create','ApiKey','01a22973-6851-7406-963b-ec51c84c4e98','The till (portal_key_zD5WRY…): ORDERS_WRITE','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22973-6869-7086-bd51-c7f334eae9d1','webhook.create','WebhookEndpoint','01a22973-6868-728c-b827-8cff4a5717c3','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22973-6b8b-7784-aba6-9755ac521d89','member.erase','Member','01a22973-6b2c-77d6-a222-52cf3b0b21c6',NULL,'2026-01-30 09:00:00+00:00','01a22973-6b2c-77d6-a222-52cf3b0b21c6',NULL);
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a22973-6356-7708-b381-d460e9d4ca4b','first-question','2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b');
INSERT INTO "badge_awards" VALUES('01a22973-63e1-726a-968a-b98b455d5e87','first-answer','2026-01-10 09:00:00+00:00','01a22973-6054-77d6-95a4-0aaeb0b94f88');
INSERT INTO "badge_awards" VALUES('01a22973-66f6-71c0-bb75-bd71f386aebe','first-question','2026-01-10 09:00:00+00:00','01a22973-6054-77d6-95a4-0aaeb0b94f88');
CREATE TABLE "bookmarks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kept_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_bookmarks_post_id_8da490" UNIQUE ("post_id", "member_id")
);
INSERT INTO "bookmarks" VALUES('01a22973-6474-732c-a017-c0ae0831ab80','2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-6396-717d-9671-443391ca76ce');
CREATE TABLE "capped_deeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "wanted" INT NOT NULL  /* 0 while the deed is undone */,
    "available_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "award_id" CHAR(36) NOT NULL UNIQUE REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT capped_deeds_wanted_not_negative CHECK (wanted >= 0)
);
INSERT INTO "capped_deeds" VALUES('01a22973-63f9-751e-ba12-378e67b02d32',15,'2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22973-63f8-7322-a660-a2da398019e2');
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
INSERT INTO "categories" VALUES('01a22973-62bb-77af-a87c-e047fb159485','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE');
INSERT INTO "categories" VALUES('01a22973-66ba-73e3-a9d1-f1a4c571edeb','room-1','Room-1',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE');
INSERT INTO "categories" VALUES('01a22973-66ec-7017-aee0-93269f39b745','tea','Tea',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE');
CREATE TABLE "category_rights" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ability" VARCHAR(5) NOT NULL,
    "holder" VARCHAR(80) NOT NULL  /* Whom it is about, an audience, or a key */,
    "is_denied" INT NOT NULL,
    "category_id" CHAR(36) NOT NULL REFERENCES "categories" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_category_ri_categor_a723ef" UNIQUE ("category_id", "ability", "holder")
);
INSERT INTO "category_rights" VALUES('01a22973-62c7-7164-8d5c-56d4bd618479','REPLY','EVERYONE',0,'01a22973-62bb-77af-a87c-e047fb159485');
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
INSERT INTO "community_profiles" VALUES('01a22973-6356-7708-b381-d45f50c1a5da',2,0,0,'01a22973-5f71-723a-8d8d-ab392a45785b');
INSERT INTO "community_profiles" VALUES('01a22973-6396-717d-9671-443593c77c8c',2,1,1,'01a22973-6054-77d6-95a4-0aaeb0b94f88');
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
INSERT INTO "consents" VALUES('01a22973-61c8-73fc-bfc7-bb5946cc1288','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-61c8-73fc-bfc7-bb574d47892a','sign-up');
INSERT INTO "consents" VALUES('01a22973-61c8-73fc-bfc7-bb5ad215efac','NEWSLETTER','newsletter-2','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-61c8-73fc-bfc7-bb574d47892a','sign-up');
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
INSERT INTO "coupon_cases" VALUES('01a22973-6b22-77a5-9103-c0997248663d','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22973-6b20-71b2-b54a-d4d4bbd5bdf9','01a22973-6a48-72ca-b18f-46fb9c07643e');
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
INSERT INTO "coupon_claims" VALUES('01a22973-6ad6-77f8-abd4-9458d98eccfb','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a22973-6ad4-7136-8401-6961d000a282','01a22973-6a48-72ca-b18f-46fb9c07643e');
INSERT INTO "coupon_claims" VALUES('01a22973-6b21-757d-a370-b07803a916b7','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a22973-6b20-71b2-b54a-d4d4bbd5bdf9','01a22973-6a48-72ca-b18f-46fb9c07643e');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a22973-603d-7642-a3c9-e8f8c5988517','$argon2id$v=19$m=19456,t=2,p=1$gqPgY9tw2+fsk1f483GWXQ$XVJtSiCycOzM9xyfj5Q9epKopZYYrDvfl5+CJpS5vso','2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b');
INSERT INTO "credentials" VALUES('01a22973-61c8-73fc-bfc7-bb588cca0626','$argon2id$v=19$m=19456,t=2,p=1$S1mZuizTf2bacJCK8vvTFw$6XxTTGzlF3dI9HO7Zu1mtvtjfSWTLRdPC6EinMoBGIU','2026-01-10 09:00:00+00:00','01a22973-61c8-73fc-bfc7-bb574d47892a');
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
INSERT INTO "customer_data_requests" VALUES('01a22973-68aa-757e-9e7c-aa16089f4204','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
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
INSERT INTO "customers" VALUES('01a22973-6125-724d-8d40-2659bd05c8f6','shop','11',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22973-6111-75a7-bddb-b171c3dbeaa7',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a22973-6706-726d-b531-a932ff369825','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22973-671b-779e-91ed-80bd66e07a09','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22973-6727-747f-9491-15f17b4e6fdf','shop','placed:01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a22973-67ef-73e6-a6f6-910e037ae7c5','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22973-678c-7557-91a6-cc4f38e764e2','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22973-6a99-758c-b6ff-b1cbf069a9c1','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a22973-6054-77d6-95a4-0aaeb0b94f88','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a22973-698e-7680-83fa-d9bcf704762e','0cdf9b7c363f193cac24ae959c2e8d7bf7397c5e122d84f73c0ac65e547398bc','2026-01-10 09:00:00+00:00','2026-01-11 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b');
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
INSERT INTO "earn_rule_versions" VALUES('01a22973-5eb5-70af-97b6-d31ed546e5f7',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22973-5eb4-73e9-bb71-20594d05555c',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22973-5ed0-75f4-ae36-7e10436d0945',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22973-5ed0-75f4-ae36-7e0fd5ca66d1',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22973-5ef0-7758-a75e-3f1b255d468c',1,'For a ANSWER_ACCEPTED',15,NULL,14,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22973-5ef0-7758-a75e-3f1ac7828dab',NULL,NULL,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "translated_into" TEXT);
INSERT INTO "earn_rules" VALUES('01a22973-5eb4-73e9-bb71-20594d05555c','PURCHASE',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22973-5ed0-75f4-ae36-7e0fd5ca66d1','THREAD',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22973-5ef0-7758-a75e-3f1ac7828dab','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a22973-6737-7508-9eef-8d683c06c9ff','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a22973-69b2-7610-9081-1a28fb9b556e','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a22973-63e1-726a-968a-b98da4a53eec');
CREATE TABLE "external_identities" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL,
    "last_used_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_external_id_provide_14eec4" UNIQUE ("provider_id", "subject")
);
INSERT INTO "external_identities" VALUES('01a22973-6125-724d-8d40-26587ef7e537','11','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-6111-75a7-bddb-b171c3dbeaa7','01a22973-60f8-71e6-a033-594fcc7c511c');
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a22973-6b51-72f5-a3f8-db23ac398311','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
CREATE TABLE "held_contents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(10) NOT NULL,
    "target_id" CHAR(36) NOT NULL UNIQUE,
    "findings" VARCHAR(80) NOT NULL,
    "held_at" TIMESTAMP NOT NULL,
    "shown_at" TIMESTAMP
);
INSERT INTO "held_contents" VALUES('01a22973-66d7-7729-a711-7f6c710aae4b','Thread','01a22973-66ce-7195-b52b-23a91cf32c8c','WORDS','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "idempotency_keys" VALUES('01a22973-6440-7787-9c4d-3cf8c3cffb2d','post','thanks','32d16741acda94b4d29a9470bf295b3bbc8377bb057777ff1f16d42910569fc8','01a22973-642d-70c1-a184-240b090fd1d6','2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b');
INSERT INTO "idempotency_keys" VALUES('01a22973-672c-741b-89e1-cb6c6abb6ddd','move_order','a move','5f293d56743acd4a48307eebc07f19b11708329e66a83f05b9056af08936a30c','01a22973-671b-779e-91ed-80be23d90abd','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "identity_providers" VALUES('01a22973-60f8-71e6-a033-594fcc7c511c','shop','Shop','SIGNED_TOKEN',1,'shop','HS256','gAAAAABrDKjNnQwtbD9IY2nHl_ypybrByOZKVo2_N6oXvPNF1uBKarOBXnsw2S9YX1_REVnuu1lUu-Kg0S5GT1zEK550-6z7G2wCl5kgdWtHSDEov0anNmzsVfssRPsiovr5a-8tLRoj',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "identity_providers" VALUES('01a22973-6128-74bb-950b-99e1c7035189','login','Login','OPENID_CONNECT',1,NULL,NULL,NULL,NULL,NULL,NULL,'https://login.example.org','portal',NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a22973-6918-70c9-9fee-a8b19dbdc6e1','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[],"named":[]}','2026-01-10 09:00:00+00:00',0);
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a22973-5f71-723a-8d8d-ab392a45785b','{}','2026-11-29 22:35:59.832124+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a22973-6123-768f-885e-507aca51bcf6',0,0,0,0,0,0,0,0,0,NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22973-6111-75a7-bddb-b171c3dbeaa7',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22973-6356-7708-b381-d461070891cc',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-5e9f-74f6-99c9-1d41ad45458c','01a22973-5f71-723a-8d8d-ab392a45785b',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22973-63e1-726a-968a-b98da4a53eec',119,0,0,0,119,0,0,119,5,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22973-67f8-7140-8249-f4697e771bdb',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-5e9f-74f6-99c9-1d41ad45458c','01a22973-678c-7557-91a6-cc4f38e764e2',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22973-6b34-77ca-9665-ef3a4ccf86d9',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22973-6b2c-77d6-a222-52cf3b0b21c6',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
INSERT INTO "loyalty_programme" VALUES('01a22973-5e7d-72e8-b7cc-98b1f55b72c7','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a22973-6709-7445-8fe7-dca460d0fceb','2026-01-10 08:59:00+00:00',NULL,'01a22973-6356-7708-b381-d461070891cc','01a22973-5e9f-74f6-99c9-1d41ad45458c');
INSERT INTO "loyalty_tier_periods" VALUES('01a22973-6a2f-77ee-a490-68fc4bd08161','2026-01-30 09:00:00+00:00',NULL,'01a22973-67f8-7140-8249-f4697e771bdb','01a22973-5e9f-74f6-99c9-1d41ad45458c');
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
INSERT INTO "loyalty_tiers" VALUES('01a22973-5e9f-74f6-99c9-1d41ad45458c','silver','Silver',1,150,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22973-6974-72d5-beec-4b28abf88c55','gold','Gold',2,2000,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22973-6978-7387-9f5e-a4c5121b543c','platinum','Platinum',3,3000,'1','[]',NULL,0,NULL);
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
INSERT INTO "members" VALUES('01a22973-5f71-723a-8d8d-ab392a45785b','anna','anna','Anna',NULL,'/media/tbRFSra_JfGmWuS-QIv8Qw/small','anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22973-6054-77d6-95a4-0aaeb0b94f88','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22973-6111-75a7-bddb-b171c3dbeaa7','member-71c3dbeaa7','member-7lc3dbeaa7','Fred',NULL,NULL,'fred@example.org','fred@example.org','fred@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22973-61c8-73fc-bfc7-bb574d47892a','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22973-657c-7391-8669-6f15e38e45d6','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22973-678c-7557-91a6-cc4f38e764e2','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
INSERT INTO "members" VALUES('01a22973-6b2c-77d6-a222-52cf3b0b21c6','former-52cf3b0b21c6','former-52cf3bob2lc6','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY');
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
INSERT INTO "moderation_appeals" VALUES('01a22973-663b-709c-b77e-da32c49f88ba','01a22973-6582-70f2-88be-ab8842ae97d0:affected','It is a good grinder.','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,'01a22973-6582-70f2-88be-ab8842ae97d0',NULL);
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
INSERT INTO "moderation_cases" VALUES('01a22973-652f-7677-8476-bb0ff31c7bab','Post','01a22973-64d9-7111-9eeb-2e9c914907ce',NULL,'APPEALED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,NULL,NULL);
INSERT INTO "moderation_cases" VALUES('01a22973-66dc-75c3-a159-40feafac2908','Thread','01a22973-66ce-7195-b52b-23a91cf32c8c','Thread:01a22973-66ce-7195-b52b-23a91cf32c8c','OPEN','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,NULL,NULL);
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
INSERT INTO "moderation_decisions" VALUES('01a22973-6582-70f2-88be-ab8842ae97d0',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a22973-652f-7677-8476-bb0ff31c7bab','01a22973-657c-7391-8669-6f15e38e45d6');
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
INSERT INTO "moderation_reports" VALUES('01a22973-6530-73f0-9431-1337391dd584','9Q9D-XXX6-VKTV','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a22973-652f-7677-8476-bb0ff31c7bab','01a22973-5f71-723a-8d8d-ab392a45785b');
CREATE TABLE "moved_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_moved_posts_thread__e7cfed" UNIQUE ("thread_id", "number")
);
INSERT INTO "moved_posts" VALUES('01a22973-66fd-75cb-847f-d7fae6f9ae48',1,'01a22973-66f6-71c0-bb75-bd6e8031f9fc','01a22973-66f5-7422-b69b-4e95b57387bb');
CREATE TABLE "notification_choices" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(18) NOT NULL,
    "in_app" INT NOT NULL,
    "email" INT NOT NULL,
    "digest" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_notificatio_member__038118" UNIQUE ("member_id", "kind")
);
INSERT INTO "notification_choices" VALUES('01a22973-6990-70a1-b968-f99639e23bf3','VOTE',0,0,1,'01a22973-5f71-723a-8d8d-ab392a45785b');
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
INSERT INTO "notifications" VALUES('01a22973-636d-72f8-8b91-183836de5602','POINTS_EARNED','points:01a22973-636c-75a9-842b-3fdaa0b63d53:01a22973-5f71-723a-8d8d-ab392a45785b',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-5f71-723a-8d8d-ab392a45785b',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22973-63e1-726a-968a-b98c9479523e','ANSWER_ACCEPTED','accepted:01a22973-6396-717d-9671-443391ca76ce:01a22973-6054-77d6-95a4-0aaeb0b94f88','Post','01a22973-6396-717d-9671-443391ca76ce','{}','2026-01-10 09:00:00+00:00',NULL,'01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-6054-77d6-95a4-0aaeb0b94f88',1,'2026-01-10 09:10:00+00:00',NULL,NULL);
INSERT INTO "notifications" VALUES('01a22973-63fa-7105-a3b0-98721db682f3','POINTS_EARNED','points:01a22973-63f8-7322-a660-a2da398019e2:01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,NULL,'{"points":14,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22973-645a-7538-932c-3cdc1a26f768','VOTE','vote:01a22973-6396-717d-9671-443391ca76ce:01a22973-6054-77d6-95a4-0aaeb0b94f88','Post','01a22973-6396-717d-9671-443391ca76ce','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22973-6617-75cf-9f7d-1e7f3f249905','MODERATION','decision:01a22973-6582-70f2-88be-ab8842ae97d0:01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","is_release":false,"ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22973-66f8-74c5-9659-86ef2824812a','POINTS_EARNED','points:01a22973-66f7-7761-b4ea-416c3587cb10:01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22973-6708-731a-8146-e0d571273776','POINTS_EARNED','points:01a22973-6708-731a-8146-e0d3cd0d2974:01a22973-5f71-723a-8d8d-ab392a45785b',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-5f71-723a-8d8d-ab392a45785b',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22973-670a-71bf-8b12-eabbc2e8744a','TIER_CHANGED','tier:silver:2026-01-10:01a22973-5f71-723a-8d8d-ab392a45785b',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-5f71-723a-8d8d-ab392a45785b',1,NULL,NULL,'2026-01-12 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22973-672b-738c-a479-5bdd418e8ce6','POINTS_EARNED','points:01a22973-6729-7721-8bb4-b44b2c5f7606:01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22973-6801-759c-beef-5e97728c5caf','POINTS_EARNED','points:01a22973-6800-76a7-817c-3bb4b2f915be:01a22973-678c-7557-91a6-cc4f38e764e2',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-678c-7557-91a6-cc4f38e764e2',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22973-69ee-74bb-9cab-2bb450865338','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22973-6a09-7636-a0d7-5a54e620cc90','REFERRAL_REWARDED','referral:01a22973-67b2-71c3-ac55-799da3d35ba4:REFERRER:01a22973-5f71-723a-8d8d-ab392a45785b',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a22973-678c-7557-91a6-cc4f38e764e2','01a22973-5f71-723a-8d8d-ab392a45785b',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22973-6a09-7636-a0d7-5a554764c28c','REFERRAL_REWARDED','referral:01a22973-67b2-71c3-ac55-799da3d35ba4:REFEREE:01a22973-678c-7557-91a6-cc4f38e764e2',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-678c-7557-91a6-cc4f38e764e2',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22973-6a34-718f-b97f-1b2f6ef504d5','TIER_CHANGED','tier:silver:2026-01-30:01a22973-678c-7557-91a6-cc4f38e764e2',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22973-678c-7557-91a6-cc4f38e764e2',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22973-6a4a-73b7-8f33-1ef9ef8a8545','REWARD','redemption:01a22973-6a48-72ca-b18f-46fb9c07643e:01a22973-5f71-723a-8d8d-ab392a45785b',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22973-5f71-723a-8d8d-ab392a45785b',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22973-6aa9-73d7-a602-a8b2add90aac','POINTS_EARNED','points:01a22973-6a9b-773e-987b-c081a8f9d241:01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',1,NULL,NULL,NULL);
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
INSERT INTO "order_lines" VALUES('01a22973-6707-70c0-bc83-696b5d39fe99',0,'beans','Beans',2,9000,'01a22973-6706-726d-b531-a9338f5031a7','01a22973-6704-733c-b706-16249c2769b4','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22973-671b-779e-91ed-80bfae3c9350',0,'beans','Beans',1,1500,'01a22973-671b-779e-91ed-80be23d90abd','01a22973-6704-733c-b706-16249c2769b4','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22973-67f8-7140-8249-f468cae1c342',0,'beans','Beans',1,4000,'01a22973-67ef-73e6-a6f6-910fc45a194c','01a22973-6704-733c-b706-16249c2769b4','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22973-6a9a-7776-aff4-8fb5b8c3d6af',0,'beans','Beans',1,2000,'01a22973-6a9a-7776-aff4-8fb46bc2e937','01a22973-6704-733c-b706-16249c2769b4','0',1,NULL,NULL,NULL);
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
INSERT INTO "orders" VALUES('01a22973-6706-726d-b531-a9338f5031a7','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a22973-6706-726d-b531-a932ff369825',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22973-671b-779e-91ed-80be23d90abd','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a22973-6727-747f-9491-15f17b4e6fdf',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22973-67ef-73e6-a6f6-910fc45a194c','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a22973-67ef-73e6-a6f6-910e037ae7c5',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22973-6a9a-7776-aff4-8fb46bc2e937','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a22973-6a99-758c-b6ff-b1cbf069a9c1',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22973-6ad4-7136-8401-6961d000a282','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'6YG4-BANN-AG9H-N2BJ',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22973-6b20-71b2-b54a-d4d4bbd5bdf9','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'6YG4-BANN-AG9H-N2BJ',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL);
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
INSERT INTO "outbox" VALUES('01a22973-61cf-734e-8f7d-402fbd60dd28','account letter','{"kind":"registration","member":"01a22973-61c8-73fc-bfc7-bb574d47892a"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-63af-75d4-8aad-c154b6860478','notices','{"what":"reply","about":{"post":"01a22973-6396-717d-9671-443391ca76ce"},"run":"01a22973-6397-72d7-999f-da7498e6f0a7"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-6440-7787-9c4d-3cf7db4c7f40','notices','{"what":"reply","about":{"post":"01a22973-642d-70c1-a184-240b090fd1d6"},"run":"01a22973-642f-768c-89df-7d90a2f71194"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-64ef-7605-a138-1daa955342a9','notices','{"what":"reply","about":{"post":"01a22973-64d9-7111-9eeb-2e9c914907ce"},"run":"01a22973-64da-74e5-a8a1-326b67a83718"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-653f-72bc-84b9-d21dd38efbe8','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"9Q9D-XXX6-VKTV"},"unsubscribe":null,"has_account":true}','receipt:01a22973-6530-73f0-9431-1337391dd584','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-6612-74c5-948d-5a7ca8df0461','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\n{consequences}Ground: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge; another person decides about it:\n\n{appeal}\n\nYou may also turn to a certified out-of-court dispute settlement body or to a court.","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","consequences":"","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","appeal":"http://127.0.0.1:8000/appeal/01a22973-6582-70f2-88be-ab8842ae97d0"},"unsubscribe":null,"has_account":true}','statement:01a22973-6582-70f2-88be-ab8842ae97d0','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-6621-7007-ba17-cbded48499a3','notices','{"what":"outcome","about":{"decision":"01a22973-6582-70f2-88be-ab8842ae97d0"},"run":"01a22973-6617-75cf-9f7d-1e80a97321aa"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-664f-7103-b5fe-648df1485af7','mail','{"to":"bert@example.org","locale":"de","subject":"Your complaint {reference}","body":"{greeting}\n\nyour complaint has reached us. Its reference is {reference}.\n\nAnother person than the one who decided will look at it. We will write to you when they have.","values":{"greeting":"Hallo Bert,","reference":"01a22973-663b-709c-b77e-da32c49f88ba"},"unsubscribe":null,"has_account":true}','appeal:01a22973-663b-709c-b77e-da32c49f88ba','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-6711-76cb-b4e7-11bcdf83aa4e','notices','{"what":"points taken","about":{"transfer":"01a22973-6711-76cb-b4e7-11b9674f35bd","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a22973-6711-76cb-b4e7-11b9674f35bd"},"run":"01a22973-6711-76cb-b4e7-11bb788fab0f"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-672c-741b-89e1-cb6be86a0831','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a22973-6054-77d6-95a4-0aaeb0b94f88","order":"01a22973-671b-779e-91ed-80be23d90abd","once":"moved:01a22973-672c-741b-89e1-cb69c17c0f31:TO"},"run":"01a22973-672c-741b-89e1-cb6a9e9d6632"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-698f-7469-a12a-b69c74246e0e','data export','{"export":"01a22973-698e-7680-83fa-d9bcf704762e"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-69f6-756a-b393-957bdaafc7d8','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22973605477d695a40aaeb0b94f88d206488adbb6546149a4ea277f92ec29"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22973605477d695a40aaeb0b94f88d206488adbb6546149a4ea277f92ec29","has_account":true}','reminder:01a22973-6054-77d6-95a4-0aaeb0b94f88:2026-01-30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-6adf-7589-bdf4-08156250bbfc','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a22973-6a48-72ca-b18f-46fb9c07643e","order":"01a22973-6ad4-7136-8401-6961d000a282","once":"coupon:01a22973-6ad6-77f8-abd4-94597491c579"},"run":"01a22973-6ad6-77f8-abd4-945a17048206"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-6b23-77ff-a6a4-f95e93da093f','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a22973-6b22-77a5-9103-c0997248663d","once":"coupon case:01a22973-6b22-77a5-9103-c0997248663d"},"run":"01a22973-6b23-77ff-a6a4-f95de66982e4"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22973-6b52-77de-959a-83b619669e6c','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "picture_files" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "variant" VARCHAR(8) NOT NULL,
    "content" BLOB NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_fil_picture_2298a9" UNIQUE ("picture_id", "variant")
);
INSERT INTO "picture_files" VALUES('01a22973-6284-7018-8907-b193ef854022','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22973-6284-7018-8907-b1927d08cb8a');
INSERT INTO "picture_files" VALUES('01a22973-6284-7018-8907-b194d09d648d','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22973-6284-7018-8907-b1927d08cb8a');
CREATE TABLE "picture_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(12) NOT NULL,
    "shown_by" CHAR(36) NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_use_picture_ea4a7c" UNIQUE ("picture_id", "place", "shown_by")
);
INSERT INTO "picture_uses" VALUES('01a22973-6298-7142-bb4b-5c457576bda4','avatar','01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-6284-7018-8907-b1927d08cb8a');
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
INSERT INTO "pictures" VALUES('01a22973-6284-7018-8907-b1927d08cb8a','tbRFSra_JfGmWuS-QIv8Qw',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b');
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a22973-6711-76cb-b4e7-11ba5747958f',20,'01a22973-6708-731a-8146-e0d4625b8cea','01a22973-6711-76cb-b4e7-11b9674f35bd');
INSERT INTO "points_draws" VALUES('01a22973-6a49-75b2-8219-c289b544a84b',100,'01a22973-6708-731a-8146-e0d4625b8cea','01a22973-6a49-75b2-8219-c288e730c8a3');
INSERT INTO "points_draws" VALUES('01a22973-6b60-75ee-8e1a-106b863ae7df',10,'01a22973-6b34-77ca-9665-ef3c5bd32e64','01a22973-6b53-77ee-bbcd-e3a33e221940');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a22973-6a0a-7502-bab9-ef1f9c8c9c7c','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-6a09-7636-a0d7-5a56b39e3d95','01a22973-636c-75a9-842b-3fdb108d81cc');
INSERT INTO "points_extensions" VALUES('01a22973-6a0a-7502-bab9-ef2087e7e225','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-6a09-7636-a0d7-5a56b39e3d95','01a22973-6708-731a-8146-e0d4625b8cea');
INSERT INTO "points_extensions" VALUES('01a22973-6a1d-740a-9393-196180078002','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-6a1c-71e0-894d-dda0544f6702','01a22973-6800-76a7-817c-3bb548c2b91b');
INSERT INTO "points_extensions" VALUES('01a22973-6aa8-73eb-9c3b-c69b0bd00c61','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-6a9b-773e-987b-c081a8f9d241','01a22973-683a-771b-a248-fdf6fbbfdc29');
INSERT INTO "points_extensions" VALUES('01a22973-6aa8-73eb-9c3b-c69c434db631','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-6a9b-773e-987b-c081a8f9d241','01a22973-63f8-7322-a660-a2db75216ad5');
INSERT INTO "points_extensions" VALUES('01a22973-6aa8-73eb-9c3b-c69dc2798c91','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-6a9b-773e-987b-c081a8f9d241','01a22973-66f7-7761-b4ea-416d13d074f1');
INSERT INTO "points_extensions" VALUES('01a22973-6aa8-73eb-9c3b-c69e74b998f6','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-6a9b-773e-987b-c081a8f9d241','01a22973-6729-7721-8bb4-b44c2717d629');
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
INSERT INTO "points_lots" VALUES('01a22973-636c-75a9-842b-3fdb108d81cc',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-6356-7708-b381-d461070891cc','01a22973-636c-75a9-842b-3fdaa0b63d53',0);
INSERT INTO "points_lots" VALUES('01a22973-63f8-7322-a660-a2db75216ad5',1,14,14,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-63e1-726a-968a-b98da4a53eec','01a22973-63f8-7322-a660-a2da398019e2',0);
INSERT INTO "points_lots" VALUES('01a22973-66f7-7761-b4ea-416d13d074f1',2,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-63e1-726a-968a-b98da4a53eec','01a22973-66f7-7761-b4ea-416c3587cb10',0);
INSERT INTO "points_lots" VALUES('01a22973-6708-731a-8146-e0d4625b8cea',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22973-6356-7708-b381-d461070891cc','01a22973-6708-731a-8146-e0d3cd0d2974',0);
INSERT INTO "points_lots" VALUES('01a22973-6729-7721-8bb4-b44c2717d629',3,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22973-63e1-726a-968a-b98da4a53eec','01a22973-6729-7721-8bb4-b44b2c5f7606',0);
INSERT INTO "points_lots" VALUES('01a22973-6800-76a7-817c-3bb548c2b91b',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-67f8-7140-8249-f4697e771bdb','01a22973-6800-76a7-817c-3bb4b2f915be',0);
INSERT INTO "points_lots" VALUES('01a22973-683a-771b-a248-fdf6fbbfdc29',4,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-63e1-726a-968a-b98da4a53eec','01a22973-683a-771b-a248-fdf5d1cf3df1',0);
INSERT INTO "points_lots" VALUES('01a22973-6845-76aa-b7fd-a8d43823a7b6',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a22973-6356-7708-b381-d461070891cc','01a22973-6845-76aa-b7fd-a8d32be00fa6',0);
INSERT INTO "points_lots" VALUES('01a22973-6a09-7636-a0d7-5a571b598803',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-6356-7708-b381-d461070891cc','01a22973-6a09-7636-a0d7-5a56b39e3d95',0);
INSERT INTO "points_lots" VALUES('01a22973-6a1c-71e0-894d-dda1b2035e9f',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22973-67f8-7140-8249-f4697e771bdb','01a22973-6a1c-71e0-894d-dda0544f6702',0);
INSERT INTO "points_lots" VALUES('01a22973-6a9b-773e-987b-c0825dea9746',5,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22973-63e1-726a-968a-b98da4a53eec','01a22973-6a9b-773e-987b-c081a8f9d241',0);
INSERT INTO "points_lots" VALUES('01a22973-6b34-77ca-9665-ef3c5bd32e64',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22973-6b34-77ca-9665-ef3a4ccf86d9','01a22973-6b34-77ca-9665-ef3b1a4f4a9a',0);
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
INSERT INTO "points_transfers" VALUES('01a22973-636c-75a9-842b-3fdaa0b63d53',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a22973-6353-72b3-b74b-66b70fd5d659','ab7512dca0de42e3afc1e9d140a3b826de84631ae5bd57357a07e0960e2bdfb8','THREAD','For a THREAD','Thread','01a22973-6353-72b3-b74b-66b70fd5d659','RULE','01a22973-5ed0-75f4-ae36-7e10436d0945',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-6356-7708-b381-d461070891cc',NULL,'01a22973-5ed0-75f4-ae36-7e10436d0945',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-63f8-7322-a660-a2da398019e2',1,'EARN','ISSUANCE','AVAILABLE',14,14,0,0,14,'ANSWER_ACCEPTED:post:01a22973-6396-717d-9671-443391ca76ce','ca6f1193ada5ba95c090965fb2cea8bff08babde284e5539444222142a863cd5','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a22973-6396-717d-9671-443391ca76ce','RULE','01a22973-5ef0-7758-a75e-3f1b255d468c',NULL,'1',NULL,15,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-63e1-726a-968a-b98da4a53eec',NULL,'01a22973-5ef0-7758-a75e-3f1b255d468c',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-66f7-7761-b4ea-416c3587cb10',2,'EARN','ISSUANCE','AVAILABLE',5,19,0,0,5,'THREAD:thread:01a22973-66f5-7422-b69b-4e95b57387bb','ad76c28f6fd87cbb487ea4b9d4e5ee1d5795714d5c9662912822ed55a852eeeb','THREAD','For a THREAD','Thread','01a22973-66f5-7422-b69b-4e95b57387bb','RULE','01a22973-5ed0-75f4-ae36-7e10436d0945',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-63e1-726a-968a-b98da4a53eec',NULL,'01a22973-5ed0-75f4-ae36-7e10436d0945',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-6708-731a-8146-e0d3cd0d2974',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a22973-6706-726d-b531-a9338f5031a7','eab9fe08a95d798e685f161d71d9a3a9354f5f58f21a9734eba361896ef216b2','PURCHASE','For a PURCHASE','Order','01a22973-6706-726d-b531-a9338f5031a7','RULE','01a22973-5eb5-70af-97b6-d31ed546e5f7','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22973-6356-7708-b381-d461070891cc',NULL,'01a22973-5eb5-70af-97b6-d31ed546e5f7',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-6711-76cb-b4e7-11b9674f35bd',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a22973-6708-731a-8146-e0d3cd0d2974:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a22973-6706-726d-b531-a9338f5031a7','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22973-6356-7708-b381-d461070891cc','01a22973-6708-731a-8146-e0d3cd0d2974',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-6729-7721-8bb4-b44b2c5f7606',3,'EARN','ISSUANCE','AVAILABLE',30,49,0,0,30,'PURCHASE:order:01a22973-671b-779e-91ed-80be23d90abd','7f17f87f8353e8901f389252c49ac47cdbc63333b22e08362fdef386efd46886','PURCHASE','For a PURCHASE','Order','01a22973-671b-779e-91ed-80be23d90abd','RULE','01a22973-5eb5-70af-97b6-d31ed546e5f7','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22973-63e1-726a-968a-b98da4a53eec',NULL,'01a22973-5eb5-70af-97b6-d31ed546e5f7',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-6800-76a7-817c-3bb4b2f915be',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a22973-67ef-73e6-a6f6-910fc45a194c','024ef813edf79bf02ed0febd5715082641d7f2bfc367406807aae5160690d404','PURCHASE','For a PURCHASE','Order','01a22973-67ef-73e6-a6f6-910fc45a194c','RULE','01a22973-5eb5-70af-97b6-d31ed546e5f7','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-67f8-7140-8249-f4697e771bdb',NULL,'01a22973-5eb5-70af-97b6-d31ed546e5f7',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-683a-771b-a248-fdf5d1cf3df1',4,'EARN','ISSUANCE','AVAILABLE',30,79,0,0,30,'gift:6','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-63e1-726a-968a-b98da4a53eec',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-6845-76aa-b7fd-a8d32be00fa6',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:7','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-6356-7708-b381-d461070891cc',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-6a09-7636-a0d7-5a56b39e3d95',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a22973-67b2-71c3-ac55-799da3d35ba4','9f1e844d86ace753a4812dab704b3e938f61e5b953ff367ab8c4baf612103f85','REFERRER','A friend came by your invitation','Referral','01a22973-67b2-71c3-ac55-799da3d35ba4','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22973-6356-7708-b381-d461070891cc',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-6a1c-71e0-894d-dda0544f6702',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a22973-67b2-71c3-ac55-799da3d35ba4','46de33bd386bae3dedf0f1b248856155b123f9ff22e913818a062c9b1cf59e4b','REFEREE','You came by a friend''s invitation','Referral','01a22973-67b2-71c3-ac55-799da3d35ba4','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22973-67f8-7140-8249-f4697e771bdb',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-6a49-75b2-8219-c288e730c8a3',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a22973-6a48-72ca-b18f-46fb9c07643e','c7630ea4a0b5151fd4b4188eb24668445a799db96eb1f482a671a669ae01ef74',NULL,'Five euros off','Redemption','01a22973-6a48-72ca-b18f-46fb9c07643e','MEMBER','01a22973-5f71-723a-8d8d-ab392a45785b',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22973-6356-7708-b381-d461070891cc',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-6a9b-773e-987b-c081a8f9d241',5,'EARN','ISSUANCE','AVAILABLE',40,119,0,0,40,'PURCHASE:order:01a22973-6a9a-7776-aff4-8fb46bc2e937','992ca3b59745f805a65af7a354180cac133d330335265a0e19168213013486f7','PURCHASE','For a PURCHASE','Order','01a22973-6a9a-7776-aff4-8fb46bc2e937','RULE','01a22973-5eb5-70af-97b6-d31ed546e5f7','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a22973-63e1-726a-968a-b98da4a53eec',NULL,'01a22973-5eb5-70af-97b6-d31ed546e5f7',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-6b34-77ca-9665-ef3b1a4f4a9a',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:9','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22973-6b34-77ca-9665-ef3a4ccf86d9',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22973-6b53-77ee-bbcd-e3a33e221940',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a22973-6b34-77ca-9665-ef3a4ccf86d9:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22973-6b34-77ca-9665-ef3a4ccf86d9',NULL,NULL,NULL,NULL);
CREATE TABLE "post_mentions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "handle" VARCHAR(32) NOT NULL  /* As the post shows it */,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_mentio_post_id_1ae8f5" UNIQUE ("post_id", "member_id")
);
INSERT INTO "post_mentions" VALUES('01a22973-642e-72fd-9eaa-ff6d9a871365','bert','01a22973-6054-77d6-95a4-0aaeb0b94f88','01a22973-642d-70c1-a184-240b090fd1d6');
CREATE TABLE "post_reactions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "sign" VARCHAR(16) NOT NULL,
    "reacted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_reacti_post_id_0fa2e9" UNIQUE ("post_id", "member_id", "sign")
);
INSERT INTO "post_reactions" VALUES('01a22973-6460-75db-9573-586b6d26dfbe','🎉','2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-6396-717d-9671-443391ca76ce');
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a22973-647b-7632-a25e-0da5692f03de','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a22973-6054-77d6-95a4-0aaeb0b94f88','01a22973-6396-717d-9671-443391ca76ce');
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
INSERT INTO "posts" VALUES('01a22973-6354-74bf-a1c3-98bd07128e0f',1,'It tastes of sand.','<p>It tastes of sand.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22973-5f71-723a-8d8d-ab392a45785b',NULL,'01a22973-6353-72b3-b74b-66b70fd5d659',0,0);
INSERT INTO "posts" VALUES('01a22973-6396-717d-9671-443391ca76ce',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',3,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,'01a22973-6353-72b3-b74b-66b70fd5d659',0,0);
INSERT INTO "posts" VALUES('01a22973-642d-70c1-a184-240b090fd1d6',3,'Thank you, @bert!','<p>Thank you, <a href="/m/bert" rel="nofollow ugc noopener">@bert</a>!</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22973-5f71-723a-8d8d-ab392a45785b',NULL,'01a22973-6353-72b3-b74b-66b70fd5d659',0,0);
INSERT INTO "posts" VALUES('01a22973-64d9-7111-9eeb-2e9c914907ce',4,'Buy my grinder!','<p>Buy my grinder!</p>
',3,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,'01a22973-6353-72b3-b74b-66b70fd5d659',0,0);
INSERT INTO "posts" VALUES('01a22973-66ce-7195-b52b-23aab616c244',1,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,'01a22973-66ce-7195-b52b-23a91cf32c8c',0,0);
INSERT INTO "posts" VALUES('01a22973-66f6-71c0-bb75-bd6e8031f9fc',5,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22973-6054-77d6-95a4-0aaeb0b94f88',NULL,'01a22973-6353-72b3-b74b-66b70fd5d659',0,0);
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
INSERT INTO "products" VALUES('01a22973-6704-733c-b706-16249c2769b4','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "provider_sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "sid" VARCHAR(255),
    "sealed_id_token" TEXT NOT NULL,
    "began_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    "session_id" CHAR(36) NOT NULL UNIQUE REFERENCES "sessions" ("id") ON DELETE CASCADE
);
INSERT INTO "provider_sessions" VALUES('01a22973-612c-75a3-ad88-a2cff7d0c56f','11',NULL,'gAAAAABrDKjN_l7zVsUMaW-RIA8ELYyTiL8lEKHhzevtvgGVwQOSD5Bg-65kVbYh3D3JEeFxROdNdJ0fA5YYw6AiYDjb1cPwJw==','2026-01-10 09:00:00+00:00','01a22973-6128-74bb-950b-99e1c7035189','01a22973-6126-75a5-9814-e056423cea39');
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
INSERT INTO "redemptions" VALUES('01a22973-6a48-72ca-b18f-46fb9c07643e','6YG4-BANN-AG9H-N2BJ',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-5f4a-714a-b4b5-5224f79f5d91',0,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a22973-5f43-7520-af19-10d5fead46c9','REFERRER','POINTS',500,NULL,NULL,NULL,'01a22973-5f25-75f2-a8d3-0b1e31fb9b5a',NULL,NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a22973-5f43-7520-af19-10d6f903f9d9','REFEREE','POINTS',200,NULL,NULL,NULL,'01a22973-5f25-75f2-a8d3-0b1e31fb9b5a',NULL,NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a22973-5f25-75f2-a8d3-0b1e31fb9b5a','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,50,NULL);
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7b88-9d35-288623adda1f','D6XS4GYWNV','d6xs4gywnv',1,1,1,1,'2026-01-10 09:00:00+00:00','01a22973-5f25-75f2-a8d3-0b1e31fb9b5a','01a22973-5f71-723a-8d8d-ab392a45785b');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a22973-6762-77d3-923a-9ed89360917d','b6d0ca47377267f506ce5a2b5c4fa67ab92309e06be353837e21984676f5beab','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7b88-9d35-288623adda1f');
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
INSERT INTO "referrals" VALUES('01a22973-67b2-71c3-ac55-799da3d35ba4','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22973-5f25-75f2-a8d3-0b1e31fb9b5a','019ba722-4680-7b88-9d35-288623adda1f','01a22973-67ef-73e6-a6f6-910fc45a194c','01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-678c-7557-91a6-cc4f38e764e2',0);
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE, "month" VARCHAR(7)   /* The local month in which the last one was rewarded */, "in_month" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a22973-6a08-7662-b9da-93bf7d42f150',1,'01a22973-5f25-75f2-a8d3-0b1e31fb9b5a','01a22973-5f71-723a-8d8d-ab392a45785b','2026-01',1);
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
INSERT INTO "refunds" VALUES('01a22973-670d-7188-bb4d-b74b1867a9a5','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a22973-6706-726d-b531-a9338f5031a7',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a22973-6718-7238-8159-4602c5688e49','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
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
INSERT INTO "release_bookings" VALUES('01a22973-698a-778f-a9d8-d580f8912e16','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-697e-73a5-9fe7-34a6cc505ada');
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a22973-697c-71de-83da-adb91a49fcb2','2026-01-30 09:00:00+00:00',NULL,'01a22973-697b-71c9-bb97-97363a935bfe','01a22973-5e9f-74f6-99c9-1d41ad45458c');
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
, "translated_into" TEXT, "pieces" INT   /* Of a drop: how many are kept for those who book one */, "hold_hours" INT   /* How long a booked piece is kept; only with pieces */);
INSERT INTO "releases" VALUES('01a22973-697b-71c9-bb97-97363a935bfe','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "releases" VALUES('01a22973-697e-73a5-9fe7-34a6cc505ada','evening','EVENT','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,'2026-01-09 09:00:00+00:00',NULL,'2026-01-30 09:00:00+00:00',NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL);
CREATE TABLE "review_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rating" SMALLINT NOT NULL,
    "title" VARCHAR(120),
    "body_markdown" TEXT NOT NULL,
    "edited_at" TIMESTAMP NOT NULL,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE
);
INSERT INTO "review_revisions" VALUES('01a22973-6750-75ea-a43a-90946e8fb612',4,NULL,'They smell of cocoa.','2026-01-10 09:00:00+00:00','01a22973-674a-7469-b593-6824a920884f');
CREATE TABLE "review_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_review_vote_review__f1fb0c" UNIQUE ("review_id", "member_id")
);
INSERT INTO "review_votes" VALUES('01a22973-6753-76fc-b587-b8021fa62799','2026-01-10 09:00:00+00:00','01a22973-6054-77d6-95a4-0aaeb0b94f88','01a22973-674a-7469-b593-6824a920884f');
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
INSERT INTO "reviews" VALUES('01a22973-674a-7469-b593-6824a920884f','01a22973-6704-733c-b706-16249c2769b4:01a22973-5f71-723a-8d8d-ab392a45785b',5,NULL,'They smell of cocoa.','<p>They smell of cocoa.</p>
',3,'VISIBLE',1,0,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-6704-733c-b706-16249c2769b4');
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a22973-6a48-72ca-b18f-46faa26480c4',1,'01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-5f4a-714a-b4b5-5224f79f5d91');
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
INSERT INTO "rewards" VALUES('01a22973-5f4a-714a-b4b5-5224f79f5d91','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0,'de',0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a22973-657e-719e-a597-b8c5122f70d8','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a22973-657c-7391-8669-6f15e38e45d6');
CREATE TABLE "saved_replies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "title" VARCHAR(120) NOT NULL  /* For staff, who choose by it */,
    "ground" VARCHAR(300)   /* The rule that goes with it */,
    "text_en" TEXT,
    "text_de" TEXT
);
INSERT INTO "saved_replies" VALUES('01a22973-6508-7302-95b8-4f02f820910f','Advertising',NULL,'Please do not, {name}.',NULL);
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
INSERT INTO "search_changes" VALUES(32,'Product','01a22973-6704-733c-b706-16249c2769b4');
CREATE TABLE "search_entries" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "thing_id" CHAR(36) NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL
);
INSERT INTO "search_entries" VALUES(1,'Exclusive','01a22973-697b-71c9-bb97-97363a935bfe','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(2,'Exclusive','01a22973-697e-73a5-9fe7-34a6cc505ada','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(3,'Member','01a22973-5f71-723a-8d8d-ab392a45785b','anna','anna');
INSERT INTO "search_entries" VALUES(4,'Member','01a22973-6054-77d6-95a4-0aaeb0b94f88','bert','bert');
INSERT INTO "search_entries" VALUES(5,'Member','01a22973-6111-75a7-bddb-b171c3dbeaa7','fred','member 71c3dbeaa7 member71c3dbeaa7');
INSERT INTO "search_entries" VALUES(6,'Member','01a22973-657c-7391-8669-6f15e38e45d6','mona','mona');
INSERT INTO "search_entries" VALUES(7,'Member','01a22973-678c-7557-91a6-cc4f38e764e2','newcomer1','dora');
INSERT INTO "search_entries" VALUES(8,'Post','01a22973-6396-717d-9671-443391ca76ce','','coarser and less water');
INSERT INTO "search_entries" VALUES(9,'Post','01a22973-642d-70c1-a184-240b090fd1d6','','thank you bert');
INSERT INTO "search_entries" VALUES(10,'Post','01a22973-64d9-7111-9eeb-2e9c914907ce','','buy my grinder');
INSERT INTO "search_entries" VALUES(11,'Post','01a22973-66f6-71c0-bb75-bd6e8031f9fc','','it is raining');
INSERT INTO "search_entries" VALUES(12,'Product','01a22973-6704-733c-b706-16249c2769b4','beans','beans');
INSERT INTO "search_entries" VALUES(13,'Thread','01a22973-6353-72b3-b74b-66b70fd5d659','how coarse for a press','it tastes of sand grinding');
INSERT INTO "search_entries" VALUES(14,'Thread','01a22973-66ce-7195-b52b-23a91cf32c8c','a casino','it is raining');
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
INSERT INTO "search_words" VALUES(1,'autumn',2,0,'uautumn dautumn eautumn t00a t0au taut tmn0 ttum tumn tutu');
INSERT INTO "search_words" VALUES(2,'coming',2,0,'ucoming dcoming ecom t00c t0co tcom ting tmin tng0 tomi');
INSERT INTO "search_words" VALUES(3,'is',4,0,'uis');
INSERT INTO "search_words" VALUES(4,'roast',2,0,'uroast droast eroast t00r t0ro tast toas troa tst0');
INSERT INTO "search_words" VALUES(5,'something',2,0,'usomething dsomething esometh t00s t0so teth thin ting tmet tng0 tome tsom tthi');
INSERT INTO "search_words" VALUES(6,'the',2,0,'uthe dthe ethe');
INSERT INTO "search_words" VALUES(7,'71c3dbeaa7',1,0,'u71c3dbeaa7');
INSERT INTO "search_words" VALUES(8,'anna',1,0,'uanna danna eanna t00a t0an tann tna0 tnna');
INSERT INTO "search_words" VALUES(9,'bert',2,0,'ubert dbert ebert t00b t0be tber tert trt0');
INSERT INTO "search_words" VALUES(10,'dora',1,0,'udora ddora edora t00d t0do tdor tora tra0');
INSERT INTO "search_words" VALUES(11,'fred',1,0,'ufred dfred efred t00f t0fr ted0 tfre tred');
INSERT INTO "search_words" VALUES(12,'member',1,0,'umember dmemb emember t00m t0me tber temb ter0 tmbe tmem');
INSERT INTO "search_words" VALUES(13,'member71c3dbeaa7',1,0,'umember71c3dbeaa7');
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
INSERT INTO "sessions" VALUES('01a22973-6099-7123-9188-cec5741aa8b6','c94173ce7bb4bf538dfc4825bb89c92c2f1d1893d2304d73082a6c5480670e95','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22973-5f71-723a-8d8d-ab392a45785b',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sessions" VALUES('01a22973-60c4-7338-88fa-e8fb45638df1','f90260da94e0aa9b9b890fa9084add37cd32658555538d72613fefa98daa672d','A page of the shop','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22973-5f71-723a-8d8d-ab392a45785b','2026-01-10 09:15:00+00:00','09261ce497f4f4898638d0b909fb1732c8c5ba6477487df0e9c9a684244ef4c2','76bb36f194008d0ae2d5a2d9c083174c815c9489d9a9287ea00bd8a62be21671',NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "sessions" VALUES('01a22973-6126-75a5-9814-e056423cea39','3aaa3da72c28b49f8541fe9e8799816e5d6d1265aec72cac0eb0020d336a42da',NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22973-6111-75a7-bddb-b171c3dbeaa7',NULL,NULL,NULL,NULL,NULL,'01a22973-60f8-71e6-a033-594fcc7c511c');
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
INSERT INTO "shares" VALUES('01a22973-698c-7596-be04-a74c30019ef1','L55xhXEdlBZL_LrP','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a22973-5f71-723a-8d8d-ab392a45785b');
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
INSERT INTO "shop_deliveries" VALUES('01a22973-688d-76fa-ba31-1f8a275b06c2','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a22973-68b5-7532-98dd-8c6cde09aa4f','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "sign_up_traces" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "network_hash" VARCHAR(64) NOT NULL,
    "device_hash" VARCHAR(64),
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "sign_up_traces" VALUES('01a22973-67a9-730a-8801-1315f64ad80c','64afb87551a0ab780ff995bd2d2c122f533e1be0e63c1a48c4cfb48afc10b564',NULL,'2026-01-10 09:00:00+00:00','01a22973-678c-7557-91a6-cc4f38e764e2');
CREATE TABLE "table_stamps" (
    "name" VARCHAR(60) NOT NULL  PRIMARY KEY,
    "stamp" VARCHAR(36) NOT NULL
);
INSERT INTO "table_stamps" VALUES('loyalty_programme','b553016bdebabdeb796057aeda612e38');
INSERT INTO "table_stamps" VALUES('earn_rules','db3e0fdb1017749dc0f665d3c7213acb');
INSERT INTO "table_stamps" VALUES('earn_rule_versions','62ac7aa988e78ec1eb64798f66125947');
INSERT INTO "table_stamps" VALUES('webhook_endpoints','930d484fc1ea2b765028f0c4c79ec4a6');
INSERT INTO "table_stamps" VALUES('loyalty_tiers','99ab064b96f1ee7a861ff3a2618249c9');
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
, "key" VARCHAR(120)   /* Its folded form, by which it is known */);
INSERT INTO "tags" VALUES('01a22973-6355-7363-ace1-cdd2390313e2','grinding','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE, "is_muted" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a22973-6355-7363-ace1-cdd49c8dc19a',2,1,'2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-6353-72b3-b74b-66b70fd5d659',0);
INSERT INTO "thread_readers" VALUES('01a22973-6396-717d-9671-4434707e9b30',2,1,'2026-01-10 09:00:00+00:00','01a22973-6054-77d6-95a4-0aaeb0b94f88','01a22973-6353-72b3-b74b-66b70fd5d659',0);
INSERT INTO "thread_readers" VALUES('01a22973-66ce-7195-b52b-23ab5f1bf16b',1,1,'2026-01-10 09:00:00+00:00','01a22973-6054-77d6-95a4-0aaeb0b94f88','01a22973-66ce-7195-b52b-23a91cf32c8c',0);
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a22973-6355-7363-ace1-cdd3ddf79f2b',0,'01a22973-6355-7363-ace1-cdd2390313e2','01a22973-6353-72b3-b74b-66b70fd5d659');
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
INSERT INTO "threads" VALUES('01a22973-6353-72b3-b74b-66b70fd5d659','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',5,3,0,0,0,0,1,NULL,'VISIBLE','01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-62bb-77af-a87c-e047fb159485',NULL,'en',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22973-66ce-7195-b52b-23a91cf32c8c','a-casino','A casino','DISCUSSION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'PENDING_REVIEW','01a22973-6054-77d6-95a4-0aaeb0b94f88','01a22973-66ba-73e3-a9d1-f1a4c571edeb',NULL,'de',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22973-66f5-7422-b69b-4e95b57387bb','how-coarse','How coarse?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'DELETED','01a22973-6054-77d6-95a4-0aaeb0b94f88','01a22973-66ec-7017-aee0-93269f39b745',NULL,'de','01a22973-6353-72b3-b74b-66b70fd5d659',NULL,NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-29 22:35:49.557635+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-29 22:35:49.618132+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-29 22:35:49.662198+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-29 22:35:49.749521+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-29 22:35:49.884463+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-29 22:35:49.909837+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-29 22:35:49.976764+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-29 22:35:50.049255+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-29 22:35:50.072897+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-29 22:35:50.729894+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-29 22:35:50.771283+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-29 22:35:50.830061+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-29 22:35:50.883239+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-29 22:35:50.947486+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-29 22:35:50.998546+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-29 22:35:51.065685+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-29 22:35:51.221579+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-29 22:35:51.254018+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-29 22:35:51.291190+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-29 22:35:51.328369+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-29 22:35:51.364099+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-29 22:35:51.405021+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-29 22:35:51.452597+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-29 22:35:51.481870+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-29 22:35:51.509846+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-29 22:35:51.549683+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-29 22:35:51.630400+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-29 22:35:51.644117+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-29 22:35:51.664864+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-29 22:35:51.733046+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-29 22:35:51.738407+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-29 22:35:51.759092+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-29 22:35:51.774509+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-29 22:35:51.793885+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-29 22:35:51.806621+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-29 22:35:51.828562+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-29 22:35:51.869038+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-11-29 22:35:51.895034+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-11-29 22:35:51.956323+00:00');
INSERT INTO "tortoise_migrations" VALUES(40,'portal','0040_shops_sign_people_on','2026-11-29 22:35:52.030548+00:00');
INSERT INTO "tortoise_migrations" VALUES(41,'portal','0041_sessions_are_refreshed','2026-11-29 22:35:52.104352+00:00');
INSERT INTO "tortoise_migrations" VALUES(42,'portal','0042_coupons_are_taken_back_from_their_shop','2026-11-29 22:35:53.028515+00:00');
INSERT INTO "tortoise_migrations" VALUES(43,'portal','0043_keys_for_shop_back_ends','2026-11-29 22:35:53.061360+00:00');
INSERT INTO "tortoise_migrations" VALUES(44,'portal','0044_tables_that_hardly_change_are_stamped','2026-11-29 22:35:53.132361+00:00');
INSERT INTO "tortoise_migrations" VALUES(45,'portal','0045_provider_sessions_end_together','2026-11-29 22:35:53.198742+00:00');
INSERT INTO "tortoise_migrations" VALUES(46,'portal','0046_votes_of_imports_are_kept','2026-11-29 22:35:53.312386+00:00');
INSERT INTO "tortoise_migrations" VALUES(47,'portal','0047_mailboxes_of_apple_are_one','2026-11-29 22:35:53.363480+00:00');
INSERT INTO "tortoise_migrations" VALUES(48,'portal','0048_texts_of_staff_are_translated','2026-11-29 22:35:53.509613+00:00');
INSERT INTO "tortoise_migrations" VALUES(49,'portal','0049_sessions_know_who_opened_them','2026-11-29 22:35:53.610204+00:00');
INSERT INTO "tortoise_migrations" VALUES(50,'portal','0050_muting_is_a_choice','2026-11-29 22:35:53.672133+00:00');
INSERT INTO "tortoise_migrations" VALUES(51,'portal','0051_threads_have_a_language','2026-11-29 22:35:53.770770+00:00');
INSERT INTO "tortoise_migrations" VALUES(52,'portal','0052_members_upload_pictures','2026-11-29 22:35:53.841923+00:00');
INSERT INTO "tortoise_migrations" VALUES(53,'portal','0053_words_are_indexed','2026-11-29 22:35:53.945507+00:00');
INSERT INTO "tortoise_migrations" VALUES(54,'portal','0054_posts_are_reacted_to_and_kept','2026-11-29 22:35:53.997807+00:00');
INSERT INTO "tortoise_migrations" VALUES(55,'portal','0055_merged_customers_are_found','2026-11-29 22:35:54.092458+00:00');
INSERT INTO "tortoise_migrations" VALUES(56,'portal','0056_products_are_reviewed','2026-11-29 22:35:54.196537+00:00');
INSERT INTO "tortoise_migrations" VALUES(57,'portal','0057_translations_go_with_their_things','2026-11-29 22:35:54.230460+00:00');
INSERT INTO "tortoise_migrations" VALUES(58,'portal','0058_decisions_are_complained_about','2026-11-29 22:35:54.289700+00:00');
INSERT INTO "tortoise_migrations" VALUES(59,'portal','0059_what_is_suspect_waits','2026-11-29 22:35:54.382146+00:00');
INSERT INTO "tortoise_migrations" VALUES(60,'portal','0060_notices_go_by_chosen_channels','2026-11-29 22:35:54.577573+00:00');
INSERT INTO "tortoise_migrations" VALUES(61,'portal','0061_posts_mention_members','2026-11-29 22:35:54.666190+00:00');
INSERT INTO "tortoise_migrations" VALUES(62,'portal','0062_threads_are_merged_and_split','2026-11-29 22:35:54.794149+00:00');
INSERT INTO "tortoise_migrations" VALUES(63,'portal','0063_one_form_of_a_word','2026-11-29 22:35:54.896262+00:00');
INSERT INTO "tortoise_migrations" VALUES(64,'portal','0064_referrals_are_weighed_by_what_they_have_in_common','2026-11-29 22:35:55.072132+00:00');
INSERT INTO "tortoise_migrations" VALUES(65,'portal','0065_categories_have_rights','2026-11-29 22:35:55.130257+00:00');
INSERT INTO "tortoise_migrations" VALUES(66,'portal','0066_deeds_that_caps_cut','2026-11-29 22:35:55.211944+00:00');
INSERT INTO "tortoise_migrations" VALUES(67,'portal','0067_moderators_share_their_work','2026-11-29 22:35:56.148768+00:00');
INSERT INTO "tortoise_migrations" VALUES(68,'portal','0068_releases_are_booked','2026-11-29 22:35:56.242194+00:00');
INSERT INTO "tortoise_migrations" VALUES(69,'portal','0069_campaigns_give_coupons_in_steps','2026-11-29 22:35:56.390435+00:00');
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
INSERT INTO "translations" VALUES('01a22973-5f6b-767e-a1c1-dacbfbce66b0','Reward','01a22973-5f4a-714a-b4b5-5224f79f5d91','title','de','Fünf Euro geschenkt',NULL,'Five euros off','2026-01-10 09:00:00+00:00');
CREATE TABLE "used_sign_on_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "jti_hash" VARCHAR(64) NOT NULL,
    "forget_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_used_sign_o_provide_eeaba4" UNIQUE ("provider_id", "jti_hash")
);
INSERT INTO "used_sign_on_tokens" VALUES('01a22973-610c-7106-b775-7035334762f2','00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2','2026-01-10 09:02:00+00:00','01a22973-60f8-71e6-a033-594fcc7c511c');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a22973-6459-71a7-8f79-fbf5db07fc08',1,'2026-01-10 09:00:00+00:00','01a22973-5f71-723a-8d8d-ab392a45785b','01a22973-6396-717d-9671-443391ca76ce');
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
INSERT INTO "webhook_deliveries" VALUES('01a22973-6a0a-7502-bab9-ef222d99f48b','msg_01a229736a0a7502bab9ef21edc59446','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilzX3FyOo2NqzkqRXhb","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22973-6868-728c-b827-8cff4a5717c3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22973-6a1d-740a-9393-19630cdeabce','msg_01a229736a1d740a939319629dd9aaa7','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilzZ4x1V5GmzE8452Ti","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22973-6868-728c-b827-8cff4a5717c3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22973-6a4a-73b7-8f33-1ef884930c10','msg_01a229736a4a73b78f331ef79fb15e13','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilzX3FyOo2NqzkqRXhb","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22973-6868-728c-b827-8cff4a5717c3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22973-6a4b-722d-a5e5-acbaae3c5a5b','msg_01a229736a4b722da5e5acb926227800','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoilzakhyyrGPRvucB2Q-","memberId":"tdABoilzX3FyOo2NqzkqRXhb","rewardId":"UCQBoilzX0pxSrS1UiT3n12R","couponCode":"6YG4-BANN-AG9H-N2BJ","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22973-6868-728c-b827-8cff4a5717c3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22973-6aa9-73d7-a602-a8b42fb44a14','msg_01a229736aa973d7a602a8b39c083913','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilzYFR31pWkCq6wuU-I","available":119,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22973-6868-728c-b827-8cff4a5717c3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22973-6b35-70f1-a994-b81263eaae7d','msg_01a229736b3570f1a994b811c30a6253','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilzayx31qIiUs87CyHG","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22973-6868-728c-b827-8cff4a5717c3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22973-6b60-75ee-8e1a-106d3b143891','msg_01a229736b6075ee8e1a106ca41f39b3','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoilzayx31qIiUs87CyHG","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22973-6868-728c-b827-8cff4a5717c3',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a22973-6868-728c-b827-8cff4a5717c3','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrDKjOr-ZuB20zjhn7_LKxRHiG-rFISpfwlaLOclCKOLXUY0-3Lc3EfdF_YX--4GVUlQoBsRzxbwUUNK2N9SLjNtcfuDw4g8Yr6bQJHmn8NQMKJfyWoSqKn1IQ-vJKwFdi8n782VgWdr8Sjc8R_xL-mMn51w==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',69);
INSERT INTO "sqlite_sequence" VALUES('search_changes',32);
INSERT INTO "sqlite_sequence" VALUES('search_entries',14);
INSERT INTO "sqlite_sequence" VALUES('search_words',42);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
CREATE VIRTUAL TABLE search_entries_fts USING fts5(title, body, content='search_entries',
        content_rowid='number', tokenize='ascii', detail='column');
INSERT INTO search_entries_fts(search_entries_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE search_words_fts USING fts5(keys, content='search_words',
        content_rowid='number', tokenize='ascii', detail='none');
INSERT INTO search_words_fts(search_words_fts) VALUES ('rebuild');
