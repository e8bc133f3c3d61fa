BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a226f4-d2c5-714a-8bf5-6c7330bfdd22','2026-01-10 09:00:00+00:00','01a226f4-c976-7271-9be4-7472702cb933','01a226f4-d223-72e5-b631-a0c128bedfae','01a226f4-d0df-75dd-8ad3-17e2330d73ff');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a226f4-d5aa-7198-94c9-2528a28e7d39','tier:silver','2026-01-10 09:00:00+00:00','01a226f4-c976-7271-9be4-7472702cb933');
INSERT INTO "access_grants" VALUES('01a226f4-dbaf-76ce-a1a1-2a8ca4f72c39','tier:silver','2026-01-30 09:00:00+00:00','01a226f4-d91b-7360-9fd0-8e13c0a1c358');
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
INSERT INTO "account_tokens" VALUES('01a226f4-d028-72b5-950f-c98b57716fff','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a226f4-cfbe-7473-b94e-ddb368556b3a');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a226f4-c962-773e-8917-e06b1c6a87de','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a226f4-d9f5-730e-8783-3a8098e710f8','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
);
INSERT INTO "audit_entries" VALUES('01a226f4-c8a7-742c-b84a-ab03f9fef44d','programme.save','Program','01a226f4-c8a2-743d-a06b-8a80f8f868b4','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a226f4-c8df-70cd-8041-f4fd98cf9510','tier.save','Tier','01a226f4-c8c1-77f9-b89d-0d93d5a99060','silver','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a226f4-cc96-7393-97c5-321e3faaabab','identity_provider.save','IdentityProvider','01a226f4-cc96-7393-97c5-321de127b279','shop','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a226f4-d3f9-7764-b4ee-b8788fd11b47','case.decide','ModerationCase','01a226f4-d39e-7227-8cdb-11972cf17fb1','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a226f4-d3af-7285-89d1-8c5073f404c5');
INSERT INTO "audit_entries" VALUES('01a226f4-d78c-72b0-ac86-90f95cf91e62','order.move','Order','01a226f4-d6aa-7720-85cc-3e13820e5424','nobody -> 01a226f4-cbd9-7086-952c-9c05198b28e0: He told us his number','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a226f4-d9cc-7431-a049-524b0edc5bb9','webhook.create','WebhookEndpoint','01a226f4-d9cb-7673-9af0-9588f49a6162','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a226f4-deee-74da-83f2-a01d463abd57','member.erase','Member','01a226f4-de24-7326-9e44-b330dda224a1',NULL,'2026-01-30 09:00:00+00:00','01a226f4-de24-7326-9e44-b330dda224a1');
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a226f4-d0e1-75a7-980e-1df2bb821306','first-question','2026-01-10 09:00:00+00:00','01a226f4-c976-7271-9be4-7472702cb933');
INSERT INTO "badge_awards" VALUES('01a226f4-d2cc-77d0-ab07-ecdd1594ed7d','first-answer','2026-01-10 09:00:00+00:00','01a226f4-cbd9-7086-952c-9c05198b28e0');
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
);
INSERT INTO "categories" VALUES('01a226f4-d04b-7096-8f66-2123c3bbde81','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "community_profiles" VALUES('01a226f4-d0e1-75a7-980e-1df0e267ea09',2,0,0,'01a226f4-c976-7271-9be4-7472702cb933');
INSERT INTO "community_profiles" VALUES('01a226f4-d223-72e5-b631-a0c2d57ab1ba',1,1,1,'01a226f4-cbd9-7086-952c-9c05198b28e0');
CREATE TABLE "consents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "purpose" VARCHAR(20) NOT NULL  /* TERMS: TERMS\nNEWSLETTER: NEWSLETTER\nREVIEW_REQUESTS: REVIEW_REQUESTS */,
    "text_version" VARCHAR(40) NOT NULL,
    "email" VARCHAR(255) NOT NULL,
    "given_at" TIMESTAMP NOT NULL,
    "confirmed_at" TIMESTAMP,
    "withdrawn_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "consents" VALUES('01a226f4-cfc4-7061-b117-6c2881265f12','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a226f4-cfbe-7473-b94e-ddb368556b3a');
INSERT INTO "consents" VALUES('01a226f4-cfc5-77c3-b018-03c9c18e92ec','NEWSLETTER','newsletter-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a226f4-cfbe-7473-b94e-ddb368556b3a');
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
INSERT INTO "coupon_cases" VALUES('01a226f4-ddd5-7693-9744-28da4c7f4ca5','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a226f4-ddd2-7612-8de6-c00fec5479cb','01a226f4-dc3f-7130-8ae9-84d5b7edcde5');
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
INSERT INTO "coupon_claims" VALUES('01a226f4-dd5c-72f1-8537-cc94837fb57f','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a226f4-dd5b-73c5-a228-1473a277d165','01a226f4-dc3f-7130-8ae9-84d5b7edcde5');
INSERT INTO "coupon_claims" VALUES('01a226f4-ddd3-75d8-8dc3-dc23dc96f060','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a226f4-ddd2-7612-8de6-c00fec5479cb','01a226f4-dc3f-7130-8ae9-84d5b7edcde5');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a226f4-cbad-7214-8de3-636b0b5e012d','$argon2id$v=19$m=19456,t=2,p=1$VMrlXzHRWTx0Fq2YrByeLw$hyOAJckLW6Ry7UPjFCsC/5XGCUCBYJqrhMNXMyrVwlY','2026-01-10 09:00:00+00:00','01a226f4-c976-7271-9be4-7472702cb933');
INSERT INTO "credentials" VALUES('01a226f4-cfc4-7061-b117-6c27e8d1f6e8','$argon2id$v=19$m=19456,t=2,p=1$NTbmiGZWhVUWjVIe9yc+3w$LnXNqT9KDtQzRDo8W6P+j7GlnIvMe0T4h5/oKmHyx5Q','2026-01-10 09:00:00+00:00','01a226f4-cfbe-7473-b94e-ddb368556b3a');
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
INSERT INTO "customer_data_requests" VALUES('01a226f4-d9e4-779d-9362-48e9706c336c','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
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
INSERT INTO "customers" VALUES('01a226f4-cd2e-72c6-9cea-073077d5461a','shop','11',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a226f4-ccd3-749c-9095-b3dce001f904',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a226f4-d570-756a-97ca-12d96c4787a9','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a226f4-c976-7271-9be4-7472702cb933','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a226f4-d6aa-7720-85cc-3e12771d5a16','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a226f4-d73e-7636-957e-1845b147d20b','shop','placed:01a226f4-cbd9-7086-952c-9c05198b28e0',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a226f4-cbd9-7086-952c-9c05198b28e0',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a226f4-d985-71f1-b51f-40126918d550','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a226f4-d91b-7360-9fd0-8e13c0a1c358','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a226f4-dcd5-77d3-983d-bf8c22b825b2','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a226f4-cbd9-7086-952c-9c05198b28e0','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a226f4-dabf-7303-a6ca-2dcbae98d44c','226f9c89fb911968245b670686aa4d47e760ce8a8c068fd014590dd9cc767533','2026-01-10 09:00:00+00:00','2026-01-17 09:00:00+00:00','01a226f4-c976-7271-9be4-7472702cb933');
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
INSERT INTO "earn_rule_versions" VALUES('01a226f4-c900-7123-ab33-4d162703655e',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a226f4-c900-7123-ab33-4d1501cee601',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a226f4-c91a-73c5-8940-5a2a6d8c18aa',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a226f4-c91a-73c5-8940-5a290f75e442',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a226f4-c942-734d-94b3-1f596418b476',1,'For a ANSWER_ACCEPTED',15,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a226f4-c931-7154-9141-8d374a2c06c6',NULL,NULL,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "earn_rules" VALUES('01a226f4-c900-7123-ab33-4d1501cee601','PURCHASE',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a226f4-c91a-73c5-8940-5a290f75e442','THREAD',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a226f4-c931-7154-9141-8d374a2c06c6','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a226f4-d7e2-72d5-945a-036da8f0937e','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a226f4-db0f-717f-8e45-0951e77a3dd9','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a226f4-d2cd-7700-a3c3-260a61bb336f');
CREATE TABLE "external_identities" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL,
    "last_used_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_external_id_provide_14eec4" UNIQUE ("provider_id", "subject")
);
INSERT INTO "external_identities" VALUES('01a226f4-cd0b-70f4-a371-8a97fdc79917','11','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-ccd3-749c-9095-b3dce001f904','01a226f4-cc96-7393-97c5-321de127b279');
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a226f4-de8e-759a-99eb-9500c408be60','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
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
INSERT INTO "idempotency_keys" VALUES('01a226f4-d355-770d-a348-caa00be910da','post','thanks','f52140cbc5ab2bac8e73ef25522d0bb2cde88208e9f5145f6fc1b3490da30b18','01a226f4-d353-749b-b51c-a8e2a1345784','2026-01-10 09:00:00+00:00','01a226f4-c976-7271-9be4-7472702cb933');
INSERT INTO "idempotency_keys" VALUES('01a226f4-d78e-74d4-9fc9-66a5795ab9f1','move_order','a move','2ee278b4b6662be113a0d815ae811c14f84a69e945f30ed34a15150fab2a28a2','01a226f4-d6aa-7720-85cc-3e13820e5424','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "identity_providers" VALUES('01a226f4-cc96-7393-97c5-321de127b279','shop','Shop','SIGNED_TOKEN',1,'shop','HS256','gAAAAABrDAVT7c5QVVWHOgj7TnkGN7ji1TAQKNMhTfuadOFeK-4GVc12VlcUZD3KovTg9F0fNPVTwdIhtSLfKBbmTXxvTis96E5958ACdTiyEI6YCybygQJKLnGEEdFTHmMuxcfisqoG',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "import_steps" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(120) NOT NULL  /* stackexchange:NAME or orders:NAME */,
    "step" VARCHAR(60) NOT NULL  /* Which file of the source */,
    "file_hash" VARCHAR(64) NOT NULL  /* A changed file begins anew */,
    "position" BIGINT NOT NULL,
    "counts" JSON NOT NULL,
    "finished_at" TIMESTAMP,
    CONSTRAINT "uid_import_step_source_9c5f7b" UNIQUE ("source", "step")
);
INSERT INTO "import_steps" VALUES('01a226f4-da09-7394-92c3-bb9b900d287f','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[]}','2026-01-10 09:00:00+00:00');
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a226f4-c976-7271-9be4-7472702cb933','{}','2026-11-29 10:58:31.826365+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a226f4-cd09-76b6-bb1b-9927b7985432',0,0,0,0,0,0,0,0,0,NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a226f4-ccd3-749c-9095-b3dce001f904',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a226f4-d0e1-75a7-980e-1df33201f683',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-c8c1-77f9-b89d-0d93d5a99060','01a226f4-c976-7271-9be4-7472702cb933',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a226f4-d2cd-7700-a3c3-260a61bb336f',115,0,0,0,115,0,0,115,4,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a226f4-cbd9-7086-952c-9c05198b28e0',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a226f4-d989-7509-873c-fcfd428046e5',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-c8c1-77f9-b89d-0d93d5a99060','01a226f4-d91b-7360-9fd0-8e13c0a1c358',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a226f4-de5a-75e7-9d5c-9b81532727eb',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a226f4-de24-7326-9e44-b330dda224a1',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
, "points_expire_after_months" INT   /* Instead of days; twelve are a year (R32) */, "expiry_is_sliding" INT NOT NULL  /* Activity moves the end of all lots (R35) */ DEFAULT 0, "adjustments_are_activity" INT NOT NULL DEFAULT 0, "reminder_days" VARCHAR(60) NOT NULL  /* How long before points end members hear of it */ DEFAULT '30,7', "tier_basis" VARCHAR(8) NOT NULL  /* POINTS: POINTS\nSPEND: SPEND */ DEFAULT 'POINTS', "tier_downgrade" VARCHAR(10) NOT NULL  /* DROP: DROP\nONE_DOWN: ONE_DOWN */ DEFAULT 'DROP', "tier_refunds" VARCHAR(20) NOT NULL  /* IMMEDIATE: IMMEDIATE\nAT_NEXT_EVALUATION: AT_NEXT_EVALUATION */ DEFAULT 'IMMEDIATE', "overlap" VARCHAR(14) NOT NULL  /* BEST_ONLY: BEST_ONLY\nADDITIVE: ADDITIVE\nMULTIPLICATIVE: MULTIPLICATIVE */ DEFAULT 'BEST_ONLY', "voter_age_days" INT NOT NULL DEFAULT 3, "edition" INT NOT NULL DEFAULT 0, "edition_since" TIMESTAMP);
INSERT INTO "loyalty_programme" VALUES('01a226f4-c8a2-743d-a06b-8a80f8f868b4','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00');
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a226f4-d57c-73ef-8a3f-d558ad09349e','2026-01-10 08:59:00+00:00',NULL,'01a226f4-d0e1-75a7-980e-1df33201f683','01a226f4-c8c1-77f9-b89d-0d93d5a99060');
INSERT INTO "loyalty_tier_periods" VALUES('01a226f4-dbab-74be-b09a-0f354570c156','2026-01-30 09:00:00+00:00',NULL,'01a226f4-d989-7509-873c-fcfd428046e5','01a226f4-c8c1-77f9-b89d-0d93d5a99060');
CREATE TABLE "loyalty_tiers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL UNIQUE,
    "name" VARCHAR(80) NOT NULL,
    "rank" SMALLINT NOT NULL UNIQUE,
    "qualifying_points" INT NOT NULL,
    "earn_multiplier" VARCHAR(10) NOT NULL  /* A decimal, kept exact as text */,
    "benefits" JSON NOT NULL,
    "colour" VARCHAR(20)
, "entry_points" INT NOT NULL  /* A present for entering it (R40, R41) */ DEFAULT 0);
INSERT INTO "loyalty_tiers" VALUES('01a226f4-c8c1-77f9-b89d-0d93d5a99060','silver','Silver',1,150,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a226f4-da1f-717b-9178-8f036c2f836b','gold','Gold',2,2000,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a226f4-da2e-7558-be3b-591704a4f390','platinum','Platinum',3,3000,'1','[]',NULL,0);
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
, "merged_into_id" CHAR(36), "reminder_mails" INT NOT NULL  /* Whether reminders, such as of points that end, come by mail */ DEFAULT 1);
INSERT INTO "members" VALUES('01a226f4-c976-7271-9be4-7472702cb933','anna','anna','Anna',NULL,NULL,'anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a226f4-cbd9-7086-952c-9c05198b28e0','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a226f4-ccd3-749c-9095-b3dce001f904','member-dce001f904','member-dceoolf9o4','Fred',NULL,NULL,'fred@example.org','fred@example.org','fred@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a226f4-cfbe-7473-b94e-ddb368556b3a','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a226f4-d3af-7285-89d1-8c5073f404c5','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a226f4-d91b-7360-9fd0-8e13c0a1c358','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a226f4-de24-7326-9e44-b330dda224a1','former-b330dda224a1','former-b33odda224al','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1);
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
INSERT INTO "moderation_cases" VALUES('01a226f4-d39e-7227-8cdb-11972cf17fb1','Post','01a226f4-d384-74be-8ded-d81369047979',NULL,'DECIDED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a226f4-cbd9-7086-952c-9c05198b28e0');
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
INSERT INTO "moderation_decisions" VALUES('01a226f4-d3c1-751b-813d-944744b57f0e',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a226f4-d39e-7227-8cdb-11972cf17fb1','01a226f4-d3af-7285-89d1-8c5073f404c5');
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
INSERT INTO "moderation_reports" VALUES('01a226f4-d3a0-73b6-a5d5-c80dd5ed3644','4GMQ-AMGZ-AQN5','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a226f4-d39e-7227-8cdb-11972cf17fb1','01a226f4-c976-7271-9be4-7472702cb933');
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
);
INSERT INTO "notifications" VALUES('01a226f4-d115-767f-b54b-a44d5cdf4d2a','POINTS_EARNED','points:01a226f4-d113-72cf-be24-78bef5d8b8eb:01a226f4-c976-7271-9be4-7472702cb933',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a226f4-c976-7271-9be4-7472702cb933');
INSERT INTO "notifications" VALUES('01a226f4-d2cc-77d0-ab07-ecde9e1bfb0a','ANSWER_ACCEPTED','accepted:01a226f4-d223-72e5-b631-a0c128bedfae:01a226f4-cbd9-7086-952c-9c05198b28e0','Post','01a226f4-d223-72e5-b631-a0c128bedfae','{}','2026-01-10 09:00:00+00:00',NULL,'01a226f4-c976-7271-9be4-7472702cb933','01a226f4-cbd9-7086-952c-9c05198b28e0');
INSERT INTO "notifications" VALUES('01a226f4-d2df-7297-b4b6-708b69697e7e','POINTS_EARNED','points:01a226f4-d2d5-7174-8246-c43aef80553f:01a226f4-cbd9-7086-952c-9c05198b28e0',NULL,NULL,'{"points":15,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a226f4-cbd9-7086-952c-9c05198b28e0');
INSERT INTO "notifications" VALUES('01a226f4-d368-7797-9726-9eda6ad54573','VOTE','vote:01a226f4-d223-72e5-b631-a0c128bedfae:01a226f4-cbd9-7086-952c-9c05198b28e0','Post','01a226f4-d223-72e5-b631-a0c128bedfae','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a226f4-cbd9-7086-952c-9c05198b28e0');
INSERT INTO "notifications" VALUES('01a226f4-d536-714e-b3ea-e45f79f206b0','MODERATION','decision:01a226f4-d3c1-751b-813d-944744b57f0e:01a226f4-cbd9-7086-952c-9c05198b28e0',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a226f4-cbd9-7086-952c-9c05198b28e0');
INSERT INTO "notifications" VALUES('01a226f4-d573-7657-a305-1e3dabaa26c9','POINTS_EARNED','points:01a226f4-d572-7293-8e06-4d5a10a682c9:01a226f4-c976-7271-9be4-7472702cb933',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a226f4-c976-7271-9be4-7472702cb933');
INSERT INTO "notifications" VALUES('01a226f4-d57c-73ef-8a3f-d55926300a6b','TIER_CHANGED','tier:silver:2026-01-10:01a226f4-c976-7271-9be4-7472702cb933',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a226f4-c976-7271-9be4-7472702cb933');
INSERT INTO "notifications" VALUES('01a226f4-d743-776d-bc3b-9825e65e5a2f','POINTS_EARNED','points:01a226f4-d742-76df-a953-68318ff575d5:01a226f4-cbd9-7086-952c-9c05198b28e0',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a226f4-cbd9-7086-952c-9c05198b28e0');
INSERT INTO "notifications" VALUES('01a226f4-d994-7397-a7d0-8b75ff06d2d5','POINTS_EARNED','points:01a226f4-d993-7663-9755-0323b7c67a8f:01a226f4-d91b-7360-9fd0-8e13c0a1c358',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a226f4-d91b-7360-9fd0-8e13c0a1c358');
INSERT INTO "notifications" VALUES('01a226f4-db0f-717f-8e45-0952b2be5684','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a226f4-cbd9-7086-952c-9c05198b28e0',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a226f4-cbd9-7086-952c-9c05198b28e0');
INSERT INTO "notifications" VALUES('01a226f4-db63-757c-906c-436a0e89934d','REFERRAL_REWARDED','referral:01a226f4-d92a-7326-b453-7f0a6583b0ee:REFERRER:01a226f4-c976-7271-9be4-7472702cb933',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a226f4-d91b-7360-9fd0-8e13c0a1c358','01a226f4-c976-7271-9be4-7472702cb933');
INSERT INTO "notifications" VALUES('01a226f4-db64-7483-b11f-cbee067ec8fc','REFERRAL_REWARDED','referral:01a226f4-d92a-7326-b453-7f0a6583b0ee:REFEREE:01a226f4-d91b-7360-9fd0-8e13c0a1c358',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a226f4-c976-7271-9be4-7472702cb933','01a226f4-d91b-7360-9fd0-8e13c0a1c358');
INSERT INTO "notifications" VALUES('01a226f4-dbab-74be-b09a-0f36fd764b6c','TIER_CHANGED','tier:silver:2026-01-30:01a226f4-d91b-7360-9fd0-8e13c0a1c358',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a226f4-d91b-7360-9fd0-8e13c0a1c358');
INSERT INTO "notifications" VALUES('01a226f4-dc41-774f-bca5-1538be36079b','REWARD','redemption:01a226f4-dc3f-7130-8ae9-84d5b7edcde5:01a226f4-c976-7271-9be4-7472702cb933',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a226f4-c976-7271-9be4-7472702cb933');
INSERT INTO "notifications" VALUES('01a226f4-dd2f-73d8-b645-11149136fe50','POINTS_EARNED','points:01a226f4-dce1-712d-bb72-40a2f4faf17b:01a226f4-cbd9-7086-952c-9c05198b28e0',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a226f4-cbd9-7086-952c-9c05198b28e0');
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
INSERT INTO "order_lines" VALUES('01a226f4-d571-73f1-a62e-b858ef025d30',0,'beans','Beans',2,9000,'01a226f4-d570-756a-97ca-12da3a96a3f4','01a226f4-d55e-74e4-abf4-37098deaa760','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a226f4-d6ab-74c1-943e-addf9c7a4381',0,'beans','Beans',1,1500,'01a226f4-d6aa-7720-85cc-3e13820e5424','01a226f4-d55e-74e4-abf4-37098deaa760','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a226f4-d989-7509-873c-fcfc0728dde3',0,'beans','Beans',1,4000,'01a226f4-d988-71ce-8ef1-e4333856d970','01a226f4-d55e-74e4-abf4-37098deaa760','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a226f4-dce0-755f-9383-3f369c926db4',0,'beans','Beans',1,2000,'01a226f4-dce0-755f-9383-3f3560fce158','01a226f4-d55e-74e4-abf4-37098deaa760','0',1,NULL,NULL,NULL);
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
    "customer_id" CHAR(36) REFERENCES "customers" ("id") ON DELETE RESTRICT, "rate_day" DATE, "refunds_listed_at" TIMESTAMP, "is_given_back" INT NOT NULL DEFAULT 0, "deleted_at" TIMESTAMP, "ordered_at" TIMESTAMP, "was_sent" INT NOT NULL DEFAULT 0, "shipping_minor" BIGINT, "triggered_at" TIMESTAMP, "number" VARCHAR(60), "told_number" VARCHAR(255), "is_placed" INT NOT NULL DEFAULT 0, "buyer_told_at" TIMESTAMP,
    CONSTRAINT "uid_orders_source_4dc23c" UNIQUE ("source", "external_id"),
    CONSTRAINT orders_refunded_not_negative CHECK (refunded_minor >= 0)
);
INSERT INTO "orders" VALUES('01a226f4-d570-756a-97ca-12da3a96a3f4','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a226f4-d570-756a-97ca-12d96c4787a9',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a226f4-d6aa-7720-85cc-3e13820e5424','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a226f4-d73e-7636-957e-1845b147d20b',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a226f4-d988-71ce-8ef1-e4333856d970','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a226f4-d985-71f1-b51f-40126918d550',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00');
INSERT INTO "orders" VALUES('01a226f4-dce0-755f-9383-3f3560fce158','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a226f4-dcd5-77d3-983d-bf8c22b825b2',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a226f4-dd5b-73c5-a228-1473a277d165','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'2XYQ-DKPV-MX50-XEYZ',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00');
INSERT INTO "orders" VALUES('01a226f4-ddd2-7612-8de6-c00fec5479cb','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'2XYQ-DKPV-MX50-XEYZ',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00');
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
INSERT INTO "outbox" VALUES('01a226f4-cfd0-7255-a0ee-cbe14f9dff1f','account letter','{"kind":"registration","member":"01a226f4-cfbe-7473-b94e-ddb368556b3a"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-d288-7601-b1cd-8436ef43e6b0','notices','{"what":"reply","about":{"post":"01a226f4-d223-72e5-b631-a0c128bedfae"},"run":"01a226f4-d224-7072-a0a7-c11977123bfb"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-d355-770d-a348-ca9f566f5c2c','notices','{"what":"reply","about":{"post":"01a226f4-d353-749b-b51c-a8e2a1345784"},"run":"01a226f4-d354-775f-bae6-0ff16f3ecb8e"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-d38c-7388-96d4-451a8f524d4e','notices','{"what":"reply","about":{"post":"01a226f4-d384-74be-8ded-d81369047979"},"run":"01a226f4-d385-77c2-bcc6-50dd1f647581"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-d3a5-73c0-9308-6fc15ff47b09','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"4GMQ-AMGZ-AQN5"},"unsubscribe":null}','receipt:01a226f4-d3a0-73b6-a5d5-c80dd5ed3644','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-d536-714e-b3ea-e45eb3e005d8','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\nGround: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge, by answering to the operator of this portal. You may also turn to a\ncertified out-of-court dispute settlement body or to a court. Your reference is {reference}.","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","reference":"01a226f4-d3c1-751b-813d-944744b57f0e"},"unsubscribe":null}','statement:01a226f4-d3c1-751b-813d-944744b57f0e','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-d537-7710-a17d-548686477f67','notices','{"what":"outcome","about":{"decision":"01a226f4-d3c1-751b-813d-944744b57f0e"},"run":"01a226f4-d537-7710-a17d-54856cafe931"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-d648-775c-9b27-3a8fa2af54da','notices','{"what":"points taken","about":{"transfer":"01a226f4-d62f-74f7-abd1-10a2d38a425d","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a226f4-d62f-74f7-abd1-10a2d38a425d"},"run":"01a226f4-d630-764c-8d84-409f5694fe88"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-d78c-72b0-ac86-90fc97140ae1','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a226f4-cbd9-7086-952c-9c05198b28e0","order":"01a226f4-d6aa-7720-85cc-3e13820e5424","once":"moved:01a226f4-d78c-72b0-ac86-90faf5037920:TO"},"run":"01a226f4-d78c-72b0-ac86-90fb904dd48d"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-dae2-7089-a245-9681eca6968f','data export','{"export":"01a226f4-dabf-7303-a6ca-2dcbae98d44c"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-db13-73b3-ac7a-52c926a0577d','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a226f4cbd97086952c9c05198b28e01c7827679dd07798bb1bf1a99ed1d9e7"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a226f4cbd97086952c9c05198b28e01c7827679dd07798bb1bf1a99ed1d9e7"}','points end:01a226f4-cbd9-7086-952c-9c05198b28e0:2026-02-19:30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-dd92-7091-ba34-9b6d0f21afd6','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a226f4-dc3f-7130-8ae9-84d5b7edcde5","order":"01a226f4-dd5b-73c5-a228-1473a277d165","once":"coupon:01a226f4-dd5d-7271-a7f0-4f4b2cde2afc"},"run":"01a226f4-dd5d-7271-a7f0-4f4c35e5d09e"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-de1e-713a-9e26-0bb0b3c7aae5','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a226f4-ddd5-7693-9744-28da4c7f4ca5","once":"coupon case:01a226f4-ddd5-7693-9744-28da4c7f4ca5"},"run":"01a226f4-ddd5-7693-9744-28db30116d8c"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a226f4-de9b-713c-b342-84615a755135','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a226f4-d62f-74f7-abd1-10a32ea0657e',20,'01a226f4-d572-7293-8e06-4d5bfc93f546','01a226f4-d62f-74f7-abd1-10a2d38a425d');
INSERT INTO "points_draws" VALUES('01a226f4-dc40-7461-a9b4-dd40c6c4052f',100,'01a226f4-d572-7293-8e06-4d5bfc93f546','01a226f4-dc3f-7130-8ae9-84d67eea1bfb');
INSERT INTO "points_draws" VALUES('01a226f4-de9d-73bd-ba74-a0ffbaf5ca4a',10,'01a226f4-de5b-7691-bfee-1bfebeb027ec','01a226f4-de9c-76d9-9933-7a2bba8e7cfb');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a226f4-db65-711e-a0e5-68138bc6112f','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-db64-7483-b11f-cbefcbad3317','01a226f4-d113-72cf-be24-78bfed9630f4');
INSERT INTO "points_extensions" VALUES('01a226f4-db65-711e-a0e5-6814a62163b1','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-db64-7483-b11f-cbefcbad3317','01a226f4-d572-7293-8e06-4d5bfc93f546');
INSERT INTO "points_extensions" VALUES('01a226f4-db94-7422-be8b-f57b4fc0ec83','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-db93-70f4-b675-5ae5b53a28f6','01a226f4-d993-7663-9755-03240d72be0a');
INSERT INTO "points_extensions" VALUES('01a226f4-dd2f-73d8-b645-1111884d74d4','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-dce1-712d-bb72-40a2f4faf17b','01a226f4-d9b7-757e-b6fa-bca69da80829');
INSERT INTO "points_extensions" VALUES('01a226f4-dd2f-73d8-b645-11125e1d5a97','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-dce1-712d-bb72-40a2f4faf17b','01a226f4-d2d5-7174-8246-c43b4958c5ad');
INSERT INTO "points_extensions" VALUES('01a226f4-dd2f-73d8-b645-111313a71f86','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-dce1-712d-bb72-40a2f4faf17b','01a226f4-d742-76df-a953-68322422277c');
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
INSERT INTO "points_lots" VALUES('01a226f4-d113-72cf-be24-78bfed9630f4',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-d0e1-75a7-980e-1df33201f683','01a226f4-d113-72cf-be24-78bef5d8b8eb',0);
INSERT INTO "points_lots" VALUES('01a226f4-d2d5-7174-8246-c43b4958c5ad',1,15,15,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-d2cd-7700-a3c3-260a61bb336f','01a226f4-d2d5-7174-8246-c43aef80553f',0);
INSERT INTO "points_lots" VALUES('01a226f4-d572-7293-8e06-4d5bfc93f546',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-d0e1-75a7-980e-1df33201f683','01a226f4-d572-7293-8e06-4d5a10a682c9',0);
INSERT INTO "points_lots" VALUES('01a226f4-d742-76df-a953-68322422277c',2,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-d2cd-7700-a3c3-260a61bb336f','01a226f4-d742-76df-a953-68318ff575d5',0);
INSERT INTO "points_lots" VALUES('01a226f4-d993-7663-9755-03240d72be0a',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-d989-7509-873c-fcfd428046e5','01a226f4-d993-7663-9755-0323b7c67a8f',0);
INSERT INTO "points_lots" VALUES('01a226f4-d9b7-757e-b6fa-bca69da80829',3,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-d2cd-7700-a3c3-260a61bb336f','01a226f4-d9b7-757e-b6fa-bca59295ff8c',0);
INSERT INTO "points_lots" VALUES('01a226f4-d9bd-7206-90a1-9e71dccc23c3',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a226f4-d0e1-75a7-980e-1df33201f683','01a226f4-d9bc-77e3-a191-58278ea0fb34',0);
INSERT INTO "points_lots" VALUES('01a226f4-db64-7483-b11f-cbf04a6b02be',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-d0e1-75a7-980e-1df33201f683','01a226f4-db64-7483-b11f-cbefcbad3317',0);
INSERT INTO "points_lots" VALUES('01a226f4-db93-70f4-b675-5ae65a05a83b',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-d989-7509-873c-fcfd428046e5','01a226f4-db93-70f4-b675-5ae5b53a28f6',0);
INSERT INTO "points_lots" VALUES('01a226f4-dce1-712d-bb72-40a355bc77d3',4,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a226f4-d2cd-7700-a3c3-260a61bb336f','01a226f4-dce1-712d-bb72-40a2f4faf17b',0);
INSERT INTO "points_lots" VALUES('01a226f4-de5b-7691-bfee-1bfebeb027ec',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a226f4-de5a-75e7-9d5c-9b81532727eb','01a226f4-de5b-7691-bfee-1bfda880022a',0);
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
INSERT INTO "points_transfers" VALUES('01a226f4-d113-72cf-be24-78bef5d8b8eb',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a226f4-d0df-75dd-8ad3-17e2330d73ff','832546de449261b6bc0a407574b4ef9659b5033eb73f3c2f9fbfaa93cf9eee5d','THREAD','For a THREAD','Thread','01a226f4-d0df-75dd-8ad3-17e2330d73ff','RULE','01a226f4-c91a-73c5-8940-5a2a6d8c18aa',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-d0e1-75a7-980e-1df33201f683',NULL,'01a226f4-c91a-73c5-8940-5a2a6d8c18aa',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-d2d5-7174-8246-c43aef80553f',1,'EARN','ISSUANCE','AVAILABLE',15,15,0,0,15,'ANSWER_ACCEPTED:post:01a226f4-d223-72e5-b631-a0c128bedfae','a84fc930d4979c1591388e237b8d73797b5f71fd46782a273dbbc3945ee32c48','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a226f4-d223-72e5-b631-a0c128bedfae','RULE','01a226f4-c942-734d-94b3-1f596418b476',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-d2cd-7700-a3c3-260a61bb336f',NULL,'01a226f4-c942-734d-94b3-1f596418b476',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-d572-7293-8e06-4d5a10a682c9',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a226f4-d570-756a-97ca-12da3a96a3f4','f48eb26d90d88fc09958632b833fe7254c78da09bf79eb72b0031b4b0d81d26b','PURCHASE','For a PURCHASE','Order','01a226f4-d570-756a-97ca-12da3a96a3f4','RULE','01a226f4-c900-7123-ab33-4d162703655e','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-d0e1-75a7-980e-1df33201f683',NULL,'01a226f4-c900-7123-ab33-4d162703655e',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-d62f-74f7-abd1-10a2d38a425d',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a226f4-d572-7293-8e06-4d5a10a682c9:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a226f4-d570-756a-97ca-12da3a96a3f4','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-d0e1-75a7-980e-1df33201f683','01a226f4-d572-7293-8e06-4d5a10a682c9',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-d742-76df-a953-68318ff575d5',2,'EARN','ISSUANCE','AVAILABLE',30,45,0,0,30,'PURCHASE:order:01a226f4-d6aa-7720-85cc-3e13820e5424','c2537eba9448e3728611d582aed4376c4bc8b007e9a5eaaaa08c9dff46c2a9d4','PURCHASE','For a PURCHASE','Order','01a226f4-d6aa-7720-85cc-3e13820e5424','RULE','01a226f4-c900-7123-ab33-4d162703655e','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-d2cd-7700-a3c3-260a61bb336f',NULL,'01a226f4-c900-7123-ab33-4d162703655e',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-d993-7663-9755-0323b7c67a8f',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a226f4-d988-71ce-8ef1-e4333856d970','956a871cb8f29ae02db9f588f72b6eaae38b337eac40c65e78ee0b942858d217','PURCHASE','For a PURCHASE','Order','01a226f4-d988-71ce-8ef1-e4333856d970','RULE','01a226f4-c900-7123-ab33-4d162703655e','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-d989-7509-873c-fcfd428046e5',NULL,'01a226f4-c900-7123-ab33-4d162703655e',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-d9b7-757e-b6fa-bca59295ff8c',3,'EARN','ISSUANCE','AVAILABLE',30,75,0,0,30,'gift:6','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-d2cd-7700-a3c3-260a61bb336f',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-d9bc-77e3-a191-58278ea0fb34',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:7','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-d0e1-75a7-980e-1df33201f683',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-db64-7483-b11f-cbefcbad3317',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a226f4-d92a-7326-b453-7f0a6583b0ee','4b2516c675036bfb72d8cd0df45884f2ee44aa48c625a5547ebb1baadcda98e1','REFERRER','A friend came by your invitation','Referral','01a226f4-d92a-7326-b453-7f0a6583b0ee','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a226f4-d0e1-75a7-980e-1df33201f683',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-db93-70f4-b675-5ae5b53a28f6',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a226f4-d92a-7326-b453-7f0a6583b0ee','1caba5505b7693d0933c4587974617eaef55de21fb40939064371eb4538772e2','REFEREE','You came by a friend''s invitation','Referral','01a226f4-d92a-7326-b453-7f0a6583b0ee','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a226f4-d989-7509-873c-fcfd428046e5',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-dc3f-7130-8ae9-84d67eea1bfb',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a226f4-dc3f-7130-8ae9-84d5b7edcde5','f513b0b7a046735b0f83fa665b5ce1469417128f012f8ba14abb72ad8e014f3f',NULL,'Five euros off','Redemption','01a226f4-dc3f-7130-8ae9-84d5b7edcde5','MEMBER','01a226f4-c976-7271-9be4-7472702cb933',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a226f4-d0e1-75a7-980e-1df33201f683',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-dce1-712d-bb72-40a2f4faf17b',4,'EARN','ISSUANCE','AVAILABLE',40,115,0,0,40,'PURCHASE:order:01a226f4-dce0-755f-9383-3f3560fce158','4ed9a71f3d64c72568972c09185ab5f52679b2c1f41c39376a2afa0d0155909c','PURCHASE','For a PURCHASE','Order','01a226f4-dce0-755f-9383-3f3560fce158','RULE','01a226f4-c900-7123-ab33-4d162703655e','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a226f4-d2cd-7700-a3c3-260a61bb336f',NULL,'01a226f4-c900-7123-ab33-4d162703655e',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-de5b-7691-bfee-1bfda880022a',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:9','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a226f4-de5a-75e7-9d5c-9b81532727eb',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a226f4-de9c-76d9-9933-7a2bba8e7cfb',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a226f4-de5a-75e7-9d5c-9b81532727eb:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a226f4-de5a-75e7-9d5c-9b81532727eb',NULL,NULL,NULL,NULL);
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a226f4-d36f-77b9-894b-1cb31a9175c5','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a226f4-cbd9-7086-952c-9c05198b28e0','01a226f4-d223-72e5-b631-a0c128bedfae');
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
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_posts_thread__c1aeab" UNIQUE ("thread_id", "number"),
    CONSTRAINT "uid_posts_author__8f59bd" UNIQUE ("author_id", "client_key")
);
INSERT INTO "posts" VALUES('01a226f4-d0e0-77a1-959a-fa06cbbb4e6f',1,'It tastes of sand.','<p>It tastes of sand.</p>
',1,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a226f4-c976-7271-9be4-7472702cb933',NULL,'01a226f4-d0df-75dd-8ad3-17e2330d73ff');
INSERT INTO "posts" VALUES('01a226f4-d223-72e5-b631-a0c128bedfae',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',1,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a226f4-cbd9-7086-952c-9c05198b28e0',NULL,'01a226f4-d0df-75dd-8ad3-17e2330d73ff');
INSERT INTO "posts" VALUES('01a226f4-d353-749b-b51c-a8e2a1345784',3,'Thank you!','<p>Thank you!</p>
',1,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a226f4-c976-7271-9be4-7472702cb933',NULL,'01a226f4-d0df-75dd-8ad3-17e2330d73ff');
INSERT INTO "posts" VALUES('01a226f4-d384-74be-8ded-d81369047979',4,'Buy my grinder!','<p>Buy my grinder!</p>
',1,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a226f4-cbd9-7086-952c-9c05198b28e0',NULL,'01a226f4-d0df-75dd-8ad3-17e2330d73ff');
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
, "product_type" VARCHAR(200), "categories" JSON);
INSERT INTO "products" VALUES('01a226f4-d55e-74e4-abf4-37098deaa760','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL);
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
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE RESTRICT, "returns_points" INT NOT NULL DEFAULT 0, "order_source" VARCHAR(60), "made_at" VARCHAR(60), "is_held" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_redemptions_member__82a54f" UNIQUE ("member_id", "idempotency_key")
);
INSERT INTO "redemptions" VALUES('01a226f4-dc3f-7130-8ae9-84d5b7edcde5','2XYQ-DKPV-MX50-XEYZ',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a226f4-c976-7271-9be4-7472702cb933','01a226f4-c96a-74da-aeae-99582400b56a',0,NULL,NULL,1);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a226f4-c967-71ff-85b9-ab2620ca8a58','REFERRER','POINTS',500,NULL,NULL,NULL,'01a226f4-c966-7799-89e5-3b3a3f1c7d90',NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a226f4-c967-71ff-85b9-ab27f260f9b2','REFEREE','POINTS',200,NULL,NULL,NULL,'01a226f4-c966-7799-89e5-3b3a3f1c7d90',NULL);
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
);
INSERT INTO "referral_campaigns" VALUES('01a226f4-c966-7799-89e5-3b3a3f1c7d90','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7c70-af1b-4d1987cb3ec5','WDHQNNT0XH','wdhqnntoxh',1,1,1,1,'2026-01-10 09:00:00+00:00','01a226f4-c966-7799-89e5-3b3a3f1c7d90','01a226f4-c976-7271-9be4-7472702cb933');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a226f4-d8e5-7457-a878-75c712de3bac','7be26ce71b5be708e08b88463a98afd5f4158b29eb090baa003137c388e785e6','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7c70-af1b-4d1987cb3ec5');
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
INSERT INTO "referrals" VALUES('01a226f4-d92a-7326-b453-7f0a6583b0ee','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a226f4-c966-7799-89e5-3b3a3f1c7d90','019ba722-4680-7c70-af1b-4d1987cb3ec5','01a226f4-d988-71ce-8ef1-e4333856d970','01a226f4-c976-7271-9be4-7472702cb933','01a226f4-d91b-7360-9fd0-8e13c0a1c358');
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a226f4-db47-74eb-bbd5-3c9af9fe2cca',1,'01a226f4-c966-7799-89e5-3b3a3f1c7d90','01a226f4-c976-7271-9be4-7472702cb933');
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
INSERT INTO "refunds" VALUES('01a226f4-d5dc-7084-ae76-b0c11ed64fab','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a226f4-d570-756a-97ca-12da3a96a3f4',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a226f4-d67c-710a-a67e-5a665f8624fc','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a226f4-da4e-7792-be50-9f83d1c20ebd','2026-01-30 09:00:00+00:00',NULL,'01a226f4-da4d-7553-b7b1-ecf40f1e4101','01a226f4-c8c1-77f9-b89d-0d93d5a99060');
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
);
INSERT INTO "releases" VALUES('01a226f4-da4d-7553-b7b1-ecf40f1e4101','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a226f4-dc3f-7130-8ae9-84d4b51737ef',1,'01a226f4-c976-7271-9be4-7472702cb933','01a226f4-c96a-74da-aeae-99582400b56a');
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
    "required_tier_id" CHAR(36) REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT, "returns_points" INT NOT NULL DEFAULT 0,
    CONSTRAINT rewards_cost_positive CHECK (cost > 0),
    CONSTRAINT rewards_stock_not_negative CHECK (stock IS NULL OR stock >= 0)
);
INSERT INTO "rewards" VALUES('01a226f4-c96a-74da-aeae-99582400b56a','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a226f4-d3ba-7163-8122-600bcfecec1e','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a226f4-d3af-7285-89d1-8c5073f404c5');
CREATE TABLE "sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "user_agent" VARCHAR(300),
    "created_at" TIMESTAMP NOT NULL,
    "last_seen_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
, "token_expires_at" TIMESTAMP, "refresh_family_hash" VARCHAR(64), "refresh_hash" VARCHAR(64), "former_refresh_hash" VARCHAR(64), "refreshed_at" TIMESTAMP);
INSERT INTO "sessions" VALUES('01a226f4-cbe7-7013-a79b-9b70ee861b04','a563f7afa6866969d610165f0fabe4b254b7822064026dd611cd96310ebc3a28','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a226f4-c976-7271-9be4-7472702cb933',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sessions" VALUES('01a226f4-cc10-72e3-a072-512885fda3cd','f65c99ce3424b521545b4c60b5f5bb69367e0fa45b00b1a8a7a54dab7d3a5a9f','A page of the shop','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a226f4-c976-7271-9be4-7472702cb933','2026-01-10 09:15:00+00:00','f1d30b03841f94e7cde203c5b79e0d703684084d94283b6ba0d0f5b557094f36','e17a6c4fd51f9135f6c59e963fb6ac5469d8d88604fe160da748dd28dce135d7',NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "sessions" VALUES('01a226f4-cd2f-7620-8b0b-69d01cf4b312','377b75d6490910bf487a67e15a68a6096f23e824dc397383740b9da084bf91f8',NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a226f4-ccd3-749c-9095-b3dce001f904',NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "shares" VALUES('01a226f4-da9e-7209-819f-d602dc906180','dBu9uzf9sK0snoFh','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a226f4-c976-7271-9be4-7472702cb933');
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
INSERT INTO "shop_deliveries" VALUES('01a226f4-d9de-7748-8381-dcd80088cad7','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a226f4-d9f3-770c-947b-9d2a82b27927','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
);
INSERT INTO "tags" VALUES('01a226f4-d0e0-77a1-959a-fa07b4c209d1','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a226f4-d0e1-75a7-980e-1df1fcff96ba',2,1,'2026-01-10 09:00:00+00:00','01a226f4-c976-7271-9be4-7472702cb933','01a226f4-d0df-75dd-8ad3-17e2330d73ff');
INSERT INTO "thread_readers" VALUES('01a226f4-d223-72e5-b631-a0c3ba41dba4',2,1,'2026-01-10 09:00:00+00:00','01a226f4-cbd9-7086-952c-9c05198b28e0','01a226f4-d0df-75dd-8ad3-17e2330d73ff');
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a226f4-d0e0-77a1-959a-fa0876e27d56',0,'01a226f4-d0e0-77a1-959a-fa07b4c209d1','01a226f4-d0df-75dd-8ad3-17e2330d73ff');
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
);
INSERT INTO "threads" VALUES('01a226f4-d0df-75dd-8ad3-17e2330d73ff','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',4,2,0,0,0,0,1,NULL,'VISIBLE','01a226f4-c976-7271-9be4-7472702cb933','01a226f4-d04b-7096-8f66-2123c3bbde81',NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-29 10:58:16.507524+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-29 10:58:16.518873+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-29 10:58:16.526590+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-29 10:58:16.540420+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-29 10:58:17.917161+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-29 10:58:17.997190+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-29 10:58:18.586377+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-29 10:58:18.757750+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-29 10:58:18.857137+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-29 10:58:19.060665+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-29 10:58:19.383414+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-29 10:58:19.519917+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-29 10:58:19.720018+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-29 10:58:19.921233+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-29 10:58:20.045518+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-29 10:58:20.207770+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-29 10:58:21.091942+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-29 10:58:21.472731+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-29 10:58:21.645093+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-29 10:58:21.788694+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-29 10:58:21.969819+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-29 10:58:22.059622+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-29 10:58:22.105077+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-29 10:58:22.111282+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-29 10:58:22.124827+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-29 10:58:22.142114+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-29 10:58:22.371570+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-29 10:58:22.502107+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-29 10:58:22.631664+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-29 10:58:22.861475+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-29 10:58:22.958743+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-29 10:58:23.164298+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-29 10:58:23.335648+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-29 10:58:25.552398+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-29 10:58:25.656150+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-29 10:58:25.668665+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-29 10:58:25.679123+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-11-29 10:58:25.689437+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-11-29 10:58:25.721213+00:00');
INSERT INTO "tortoise_migrations" VALUES(40,'portal','0040_shops_sign_people_on','2026-11-29 10:58:25.839053+00:00');
INSERT INTO "tortoise_migrations" VALUES(41,'portal','0041_sessions_are_refreshed','2026-11-29 10:58:25.992720+00:00');
CREATE TABLE "used_sign_on_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "jti_hash" VARCHAR(64) NOT NULL,
    "forget_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_used_sign_o_provide_eeaba4" UNIQUE ("provider_id", "jti_hash")
);
INSERT INTO "used_sign_on_tokens" VALUES('01a226f4-ccb7-7067-8e27-0fa868909a3b','00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2','2026-01-10 09:02:00+00:00','01a226f4-cc96-7393-97c5-321de127b279');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a226f4-d367-71d7-b10e-342fe9592256',1,'2026-01-10 09:00:00+00:00','01a226f4-c976-7271-9be4-7472702cb933','01a226f4-d223-72e5-b631-a0c128bedfae');
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
INSERT INTO "webhook_deliveries" VALUES('01a226f4-db74-7583-8ec9-9dd2e37584ad','msg_01a226f4db7475838ec99dd176216630','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoib0yXZycZvkdHJwLLkz","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a226f4-d9cb-7673-9af0-9588f49a6162',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a226f4-db94-7422-be8b-f57d06fe9cd0','msg_01a226f4db947422be8bf57c7f3ba48b','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoib02RtzYJ_QjhPAocNY","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a226f4-d9cb-7673-9af0-9588f49a6162',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a226f4-dc41-774f-bca5-1537c1f1ab57','msg_01a226f4dc41774fbca515361b088618','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoib0yXZycZvkdHJwLLkz","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a226f4-d9cb-7673-9af0-9588f49a6162',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a226f4-dc84-7012-ba8a-ee7185b7fb0e','msg_01a226f4dc847012ba8aee70241b59f8','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoib03D9xMIrphNW37c3l","memberId":"tdABoib0yXZycZvkdHJwLLkz","rewardId":"UCQBoib0yWp02q6umVgkALVq","couponCode":"2XYQ-DKPV-MX50-XEYZ","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a226f4-d9cb-7673-9af0-9588f49a6162',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a226f4-dd30-7583-b8ae-c215ec03f345','msg_01a226f4dd307583b8aec214101747ec','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoib0y9lwhpUsnAUZiyjg","available":115,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a226f4-d9cb-7673-9af0-9588f49a6162',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a226f4-de72-7110-9fe7-c899b4f5a13f','msg_01a226f4de7271109fe7c8988536bcce','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoib03iRzJp5EszDdoiSh","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a226f4-d9cb-7673-9af0-9588f49a6162',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a226f4-deae-7067-909d-1cdd17e47c1a','msg_01a226f4deae7067909d1cdc5d4b8fd2','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoib03iRzJp5EszDdoiSh","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a226f4-d9cb-7673-9af0-9588f49a6162',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a226f4-d9cb-7673-9af0-9588f49a6162','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrDAVWY55evNNpnBFuVQglWD-xuCylVW7r_6SLf9w1r2AT8RYj8ZuXzFY2M98ItbZgww_V8MIlJUBOcCJEi7eOzydnj1iYzQLq2q9cRPkjCMXW2frmTE7hd5wXGVpGoUpb2saVZAnNMUcpRq9nWkGQFIF66Q==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',41);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
