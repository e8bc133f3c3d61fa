BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a2266f-e87a-7652-959c-bb4911fbc369','2026-01-10 09:00:00+00:00','01a2266f-e7f6-701f-92e7-c9c8e0601ed3','01a2266f-e86f-74b4-a9da-3eceb018e86b','01a2266f-e864-7210-96cc-78b00ce090bc');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a2266f-e94b-70ad-8a78-314704239f77','tier:silver','2026-01-10 09:00:00+00:00','01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
INSERT INTO "access_grants" VALUES('01a2266f-ea2c-72b0-ba77-e81106a413a4','tier:silver','2026-01-30 09:00:00+00:00','01a2266f-e98b-7069-acc3-3d16799b6b51');
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
INSERT INTO "account_tokens" VALUES('01a2266f-e857-74f8-be63-8838e79d7793','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a2266f-e851-716e-8ebb-dee71a58ea2d');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a2266f-e7e5-7774-b02c-2340df21e085','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a2266f-e9db-72d9-b45e-94909ab9c7b6','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
);
INSERT INTO "audit_entries" VALUES('01a2266f-e7d9-76cd-b1eb-d0b1d6784ae8','programme.save','Program','01a2266f-e7d8-70e7-b135-fdfee95c6fa4','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a2266f-e7dc-7279-b866-fdeec86ac81a','tier.save','Tier','01a2266f-e7db-719f-aa26-9da1275cd46e','silver','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a2266f-e8ac-70d0-98b6-3f7da2689f00','case.decide','ModerationCase','01a2266f-e89b-7298-bef8-21116fc7afd0','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a2266f-e8a2-71b3-b90a-727f61188951');
INSERT INTO "audit_entries" VALUES('01a2266f-e96e-71ea-9d04-b01aeaac4529','order.move','Order','01a2266f-e962-77b2-b167-7b40e9a0fd9e','nobody -> 01a2266f-e826-71ad-bf7d-ff55d57937b1: He told us his number','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a2266f-e9c0-77d8-9d64-664f87d4e4f1','webhook.create','WebhookEndpoint','01a2266f-e9bf-767f-bc8f-d1fa92cd5bfd','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a2266f-ea7f-7074-9ff9-87b1d8e8aaef','member.erase','Member','01a2266f-ea5e-7033-943e-d43df06b58d3',NULL,'2026-01-30 09:00:00+00:00','01a2266f-ea5e-7033-943e-d43df06b58d3');
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a2266f-e865-70a0-b80e-d5f6d24cd362','first-question','2026-01-10 09:00:00+00:00','01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
INSERT INTO "badge_awards" VALUES('01a2266f-e87b-7515-91da-08f67336a6a0','first-answer','2026-01-10 09:00:00+00:00','01a2266f-e826-71ad-bf7d-ff55d57937b1');
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
INSERT INTO "categories" VALUES('01a2266f-e85b-776e-b4ce-85a6e8127792','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "community_profiles" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "post_count" INT NOT NULL,
    "accepted_answer_count" INT NOT NULL,
    "helpful_count" INT NOT NULL  /* Up-votes received */,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "community_profiles" VALUES('01a2266f-e865-70a0-b80e-d5f4d705497e',2,0,0,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
INSERT INTO "community_profiles" VALUES('01a2266f-e86f-74b4-a9da-3ecfa6a92715',1,1,1,'01a2266f-e826-71ad-bf7d-ff55d57937b1');
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
INSERT INTO "consents" VALUES('01a2266f-e852-7298-9734-9cbdaa611807','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2266f-e851-716e-8ebb-dee71a58ea2d');
INSERT INTO "consents" VALUES('01a2266f-e852-7298-9734-9cbee06c7ff0','NEWSLETTER','newsletter-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2266f-e851-716e-8ebb-dee71a58ea2d');
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
INSERT INTO "coupon_cases" VALUES('01a2266f-ea54-7622-91e1-415233256fb9','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2266f-ea52-73bd-b2b2-1a2c01e60dc4','01a2266f-ea33-77e7-83fa-cd8b3fb07272');
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
INSERT INTO "coupon_claims" VALUES('01a2266f-ea4b-72df-8fdf-261ce58f1845','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a2266f-ea4a-7099-9403-c85cbd349f7f','01a2266f-ea33-77e7-83fa-cd8b3fb07272');
INSERT INTO "coupon_claims" VALUES('01a2266f-ea53-743d-b92c-b9955a693737','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a2266f-ea52-73bd-b2b2-1a2c01e60dc4','01a2266f-ea33-77e7-83fa-cd8b3fb07272');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a2266f-e824-777a-ad85-e2e8e20d3ad0','$argon2id$v=19$m=19456,t=2,p=1$Rtg1518vpjErmSQ8E2tQdw$glaeoyVynJzHgoetXMTIexReSLNr6jR8Id4xlcxwG4U','2026-01-10 09:00:00+00:00','01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
INSERT INTO "credentials" VALUES('01a2266f-e852-7298-9734-9cbced3f2661','$argon2id$v=19$m=19456,t=2,p=1$+E09nGfBaYey1KseDBZVSA$HcqIdq5HYy7xY2u7zkZ7fy8MDnuiKT9GFcpErPUF66k','2026-01-10 09:00:00+00:00','01a2266f-e851-716e-8ebb-dee71a58ea2d');
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
INSERT INTO "customer_data_requests" VALUES('01a2266f-e9d0-7678-a8d8-19bd4d5ffc1a','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
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
INSERT INTO "customers" VALUES('01a2266f-e947-71ad-9761-fa45ce9e8a9c','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a2266f-e7f6-701f-92e7-c9c8e0601ed3','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a2266f-e962-77b2-b167-7b3f5b08010e','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a2266f-e96c-70f2-9a9b-5201434ed0e7','shop','placed:01a2266f-e826-71ad-bf7d-ff55d57937b1',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a2266f-e826-71ad-bf7d-ff55d57937b1',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a2266f-e9ab-7711-a9ad-cd7f6b749f89','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a2266f-e98b-7069-acc3-3d16799b6b51','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a2266f-ea3e-7088-ad0f-cc37e3c8c5d9','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a2266f-e826-71ad-bf7d-ff55d57937b1','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a2266f-ea11-7410-805d-4a691751e268','c33b316426241a577ed458d684669ae0b8ca1177512fe4b048f9f5fcd805b024','2026-01-10 09:00:00+00:00','2026-01-17 09:00:00+00:00','01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
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
INSERT INTO "earn_rule_versions" VALUES('01a2266f-e7de-754b-925f-4e0a01ee2597',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a2266f-e7de-754b-925f-4e09715a3b86',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a2266f-e7e1-702c-9877-8dbe12674e4f',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a2266f-e7df-7411-871f-74472961c3a1',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a2266f-e7e3-7684-a6b3-9183f36d764a',1,'For a ANSWER_ACCEPTED',15,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a2266f-e7e3-7684-a6b3-9182efd50b08',NULL,NULL,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "earn_rules" VALUES('01a2266f-e7de-754b-925f-4e09715a3b86','PURCHASE',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a2266f-e7df-7411-871f-74472961c3a1','THREAD',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a2266f-e7e3-7684-a6b3-9182efd50b08','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a2266f-e979-7312-bb0c-4091345df664','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a2266f-ea16-73b5-bc8b-b69c52656e90','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a2266f-e87b-7515-91da-08f835a5aacc');
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a2266f-ea6f-7637-ad7f-fd0668364229','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
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
INSERT INTO "idempotency_keys" VALUES('01a2266f-e884-772d-823c-38f7008aa5c2','post','thanks','8fca03ab43c8447ac08ed8778b9f21ccb4bbdc85345d88cab081a48e29e9455e','01a2266f-e883-745c-9043-c0d45f03a877','2026-01-10 09:00:00+00:00','01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
INSERT INTO "idempotency_keys" VALUES('01a2266f-e96f-7724-be87-f81502b54f5f','move_order','a move','3849d876e8724bd288c2b8ad744f3da2918233e68a069e01c95bcc5b57038537','01a2266f-e962-77b2-b167-7b40e9a0fd9e','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "import_steps" VALUES('01a2266f-e9e9-7491-8cd1-2a88fc8c672a','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[]}','2026-01-10 09:00:00+00:00');
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a2266f-e7f6-701f-92e7-c9c8e0601ed3','{}','2026-11-29 08:33:18.470669+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a2266f-e866-7763-88de-424a86c455b7',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a2266f-e7db-719f-aa26-9da1275cd46e','01a2266f-e7f6-701f-92e7-c9c8e0601ed3',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a2266f-e87b-7515-91da-08f835a5aacc',115,0,0,0,115,0,0,115,4,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a2266f-e826-71ad-bf7d-ff55d57937b1',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a2266f-e9ac-77fa-a519-35905e8b4382',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a2266f-e7db-719f-aa26-9da1275cd46e','01a2266f-e98b-7069-acc3-3d16799b6b51',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a2266f-ea62-75d4-b6e9-02580c1e120e',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2266f-ea5e-7033-943e-d43df06b58d3',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
INSERT INTO "loyalty_programme" VALUES('01a2266f-e7d8-70e7-b135-fdfee95c6fa4','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00');
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a2266f-e94a-718d-bf40-faf335f632c8','2026-01-10 08:59:00+00:00',NULL,'01a2266f-e866-7763-88de-424a86c455b7','01a2266f-e7db-719f-aa26-9da1275cd46e');
INSERT INTO "loyalty_tier_periods" VALUES('01a2266f-ea2a-73b4-bcf0-71d640e2fdd7','2026-01-30 09:00:00+00:00',NULL,'01a2266f-e9ac-77fa-a519-35905e8b4382','01a2266f-e7db-719f-aa26-9da1275cd46e');
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
INSERT INTO "loyalty_tiers" VALUES('01a2266f-e7db-719f-aa26-9da1275cd46e','silver','Silver',1,150,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a2266f-e9f7-7244-984f-db91be3561b3','gold','Gold',2,2000,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a2266f-e9fe-77fb-973d-a01afea5c0d7','platinum','Platinum',3,3000,'1','[]',NULL,0);
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
INSERT INTO "members" VALUES('01a2266f-e7f6-701f-92e7-c9c8e0601ed3','anna','anna','Anna',NULL,NULL,'anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a2266f-e826-71ad-bf7d-ff55d57937b1','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a2266f-e851-716e-8ebb-dee71a58ea2d','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a2266f-e8a2-71b3-b90a-727f61188951','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a2266f-e98b-7069-acc3-3d16799b6b51','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a2266f-ea5e-7033-943e-d43df06b58d3','former-d43df06b58d3','former-d43dfo6b58d3','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1);
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
INSERT INTO "moderation_cases" VALUES('01a2266f-e89b-7298-bef8-21116fc7afd0','Post','01a2266f-e894-739d-bfbd-ef84245b7e36',NULL,'DECIDED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2266f-e826-71ad-bf7d-ff55d57937b1');
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
INSERT INTO "moderation_decisions" VALUES('01a2266f-e8a7-77eb-87fe-f03d392b6b10',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a2266f-e89b-7298-bef8-21116fc7afd0','01a2266f-e8a2-71b3-b90a-727f61188951');
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
INSERT INTO "moderation_reports" VALUES('01a2266f-e89c-76af-8651-b1f9af6f71ec','HB9D-EHR5-A2HZ','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a2266f-e89b-7298-bef8-21116fc7afd0','01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
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
INSERT INTO "notifications" VALUES('01a2266f-e86a-77d5-b72e-0b84e5e0d985','POINTS_EARNED','points:01a2266f-e867-7290-bfa5-32c67978d7e7:01a2266f-e7f6-701f-92e7-c9c8e0601ed3',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
INSERT INTO "notifications" VALUES('01a2266f-e87b-7515-91da-08f78b4183cb','ANSWER_ACCEPTED','accepted:01a2266f-e86f-74b4-a9da-3eceb018e86b:01a2266f-e826-71ad-bf7d-ff55d57937b1','Post','01a2266f-e86f-74b4-a9da-3eceb018e86b','{}','2026-01-10 09:00:00+00:00',NULL,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3','01a2266f-e826-71ad-bf7d-ff55d57937b1');
INSERT INTO "notifications" VALUES('01a2266f-e87c-76cb-a662-a005fbf69998','POINTS_EARNED','points:01a2266f-e87b-7515-91da-08f9d1cf5a3a:01a2266f-e826-71ad-bf7d-ff55d57937b1',NULL,NULL,'{"points":15,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2266f-e826-71ad-bf7d-ff55d57937b1');
INSERT INTO "notifications" VALUES('01a2266f-e887-761a-8198-d0ac81efe433','VOTE','vote:01a2266f-e86f-74b4-a9da-3eceb018e86b:01a2266f-e826-71ad-bf7d-ff55d57937b1','Post','01a2266f-e86f-74b4-a9da-3eceb018e86b','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2266f-e826-71ad-bf7d-ff55d57937b1');
INSERT INTO "notifications" VALUES('01a2266f-e93d-7655-934b-7bc93438be76','MODERATION','decision:01a2266f-e8a7-77eb-87fe-f03d392b6b10:01a2266f-e826-71ad-bf7d-ff55d57937b1',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2266f-e826-71ad-bf7d-ff55d57937b1');
INSERT INTO "notifications" VALUES('01a2266f-e949-7256-918d-9eb443eb2c4e','POINTS_EARNED','points:01a2266f-e949-7256-918d-9eb2d540957c:01a2266f-e7f6-701f-92e7-c9c8e0601ed3',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
INSERT INTO "notifications" VALUES('01a2266f-e94b-70ad-8a78-31466b8f8cc8','TIER_CHANGED','tier:silver:2026-01-10:01a2266f-e7f6-701f-92e7-c9c8e0601ed3',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
INSERT INTO "notifications" VALUES('01a2266f-e96d-73e7-aba1-c10e257f9364','POINTS_EARNED','points:01a2266f-e96d-73e7-aba1-c10c88b2988c:01a2266f-e826-71ad-bf7d-ff55d57937b1',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2266f-e826-71ad-bf7d-ff55d57937b1');
INSERT INTO "notifications" VALUES('01a2266f-e9ad-7242-b854-3e55f737b0f9','POINTS_EARNED','points:01a2266f-e9ac-77fa-a519-359130d5fd5e:01a2266f-e98b-7069-acc3-3d16799b6b51',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2266f-e98b-7069-acc3-3d16799b6b51');
INSERT INTO "notifications" VALUES('01a2266f-ea17-7456-8244-af9dfc834ffc','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a2266f-e826-71ad-bf7d-ff55d57937b1',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2266f-e826-71ad-bf7d-ff55d57937b1');
INSERT INTO "notifications" VALUES('01a2266f-ea21-7044-b232-27dd50676925','REFERRAL_REWARDED','referral:01a2266f-e990-704f-b478-37bbaa426611:REFERRER:01a2266f-e7f6-701f-92e7-c9c8e0601ed3',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a2266f-e98b-7069-acc3-3d16799b6b51','01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
INSERT INTO "notifications" VALUES('01a2266f-ea21-7044-b232-27de5dfe4cbc','REFERRAL_REWARDED','referral:01a2266f-e990-704f-b478-37bbaa426611:REFEREE:01a2266f-e98b-7069-acc3-3d16799b6b51',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3','01a2266f-e98b-7069-acc3-3d16799b6b51');
INSERT INTO "notifications" VALUES('01a2266f-ea2b-76a8-a811-073841ca567e','TIER_CHANGED','tier:silver:2026-01-30:01a2266f-e98b-7069-acc3-3d16799b6b51',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2266f-e98b-7069-acc3-3d16799b6b51');
INSERT INTO "notifications" VALUES('01a2266f-ea34-7772-936d-ab19c32830ea','REWARD','redemption:01a2266f-ea33-77e7-83fa-cd8b3fb07272:01a2266f-e7f6-701f-92e7-c9c8e0601ed3',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
INSERT INTO "notifications" VALUES('01a2266f-ea40-7082-ab54-307eace6076a','POINTS_EARNED','points:01a2266f-ea3f-7175-8078-975f41a3bc52:01a2266f-e826-71ad-bf7d-ff55d57937b1',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2266f-e826-71ad-bf7d-ff55d57937b1');
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
INSERT INTO "order_lines" VALUES('01a2266f-e948-74aa-a1df-7663d5278a77',0,'beans','Beans',2,9000,'01a2266f-e947-71ad-9761-fa46bb39a7eb','01a2266f-e93f-74d9-9982-d7f536490e62','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a2266f-e962-77b2-b167-7b41a6e76812',0,'beans','Beans',1,1500,'01a2266f-e962-77b2-b167-7b40e9a0fd9e','01a2266f-e93f-74d9-9982-d7f536490e62','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a2266f-e9ab-7711-a9ad-cd81a5031d24',0,'beans','Beans',1,4000,'01a2266f-e9ab-7711-a9ad-cd80830fabd2','01a2266f-e93f-74d9-9982-d7f536490e62','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a2266f-ea3f-7175-8078-975e6eda9472',0,'beans','Beans',1,2000,'01a2266f-ea3e-7088-ad0f-cc383ba5d8cf','01a2266f-e93f-74d9-9982-d7f536490e62','0',1,NULL,NULL,NULL);
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
INSERT INTO "orders" VALUES('01a2266f-e947-71ad-9761-fa46bb39a7eb','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a2266f-e947-71ad-9761-fa45ce9e8a9c',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a2266f-e962-77b2-b167-7b40e9a0fd9e','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a2266f-e96c-70f2-9a9b-5201434ed0e7',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a2266f-e9ab-7711-a9ad-cd80830fabd2','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a2266f-e9ab-7711-a9ad-cd7f6b749f89',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00');
INSERT INTO "orders" VALUES('01a2266f-ea3e-7088-ad0f-cc383ba5d8cf','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a2266f-ea3e-7088-ad0f-cc37e3c8c5d9',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a2266f-ea4a-7099-9403-c85cbd349f7f','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'DFVT-SB19-8YCV-PZ1Z',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00');
INSERT INTO "orders" VALUES('01a2266f-ea52-73bd-b2b2-1a2c01e60dc4','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'DFVT-SB19-8YCV-PZ1Z',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00');
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
INSERT INTO "outbox" VALUES('01a2266f-e852-7298-9734-9cbfb95e9074','account letter','{"kind":"registration","member":"01a2266f-e851-716e-8ebb-dee71a58ea2d"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-e870-74d3-aa54-99727b5b6cfc','notices','{"what":"reply","about":{"post":"01a2266f-e86f-74b4-a9da-3eceb018e86b"},"run":"01a2266f-e870-74d3-aa54-997111fc15d9"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-e883-745c-9043-c0d87a764191','notices','{"what":"reply","about":{"post":"01a2266f-e883-745c-9043-c0d45f03a877"},"run":"01a2266f-e883-745c-9043-c0d78c01c824"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-e895-769a-8319-c3ac7f5d0973','notices','{"what":"reply","about":{"post":"01a2266f-e894-739d-bfbd-ef84245b7e36"},"run":"01a2266f-e894-739d-bfbd-ef87770f9127"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-e89c-76af-8651-b1facd2fd5b3','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"HB9D-EHR5-A2HZ"},"unsubscribe":null}','receipt:01a2266f-e89c-76af-8651-b1f9af6f71ec','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-e93c-718a-84bb-fa9765a614c2','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\nGround: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge, by answering to the operator of this portal. You may also turn to a\ncertified out-of-court dispute settlement body or to a court. Your reference is {reference}.","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","reference":"01a2266f-e8a7-77eb-87fe-f03d392b6b10"},"unsubscribe":null}','statement:01a2266f-e8a7-77eb-87fe-f03d392b6b10','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-e93d-7655-934b-7bcb71b20eb7','notices','{"what":"outcome","about":{"decision":"01a2266f-e8a7-77eb-87fe-f03d392b6b10"},"run":"01a2266f-e93d-7655-934b-7bcadace2ce7"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-e955-73ef-b697-04afaeaf756e','notices','{"what":"points taken","about":{"transfer":"01a2266f-e952-707a-b1df-41f1310d32e5","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a2266f-e952-707a-b1df-41f1310d32e5"},"run":"01a2266f-e955-73ef-b697-04aeb9fcd127"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-e96f-7724-be87-f814445d8216','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a2266f-e826-71ad-bf7d-ff55d57937b1","order":"01a2266f-e962-77b2-b167-7b40e9a0fd9e","once":"moved:01a2266f-e96e-71ea-9d04-b01b59b678c3:TO"},"run":"01a2266f-e96e-71ea-9d04-b01c048474f9"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-ea12-7729-9d35-45fb03c7fca9','data export','{"export":"01a2266f-ea11-7410-805d-4a691751e268"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-ea17-7456-8244-af9e9133a0a0','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a2266fe82671adbf7dff55d57937b168a210cadeb8be2ae88fa6aa43376bd1"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a2266fe82671adbf7dff55d57937b168a210cadeb8be2ae88fa6aa43376bd1"}','points end:01a2266f-e826-71ad-bf7d-ff55d57937b1:2026-02-19:30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-ea4c-739b-9384-4317c274600b','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a2266f-ea33-77e7-83fa-cd8b3fb07272","order":"01a2266f-ea4a-7099-9403-c85cbd349f7f","once":"coupon:01a2266f-ea4c-739b-9384-431590dd8cd1"},"run":"01a2266f-ea4c-739b-9384-4316e97b4cab"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-ea54-7622-91e1-4154c3fb2ebe','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a2266f-ea54-7622-91e1-415233256fb9","once":"coupon case:01a2266f-ea54-7622-91e1-415233256fb9"},"run":"01a2266f-ea54-7622-91e1-41535d2a3c7a"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2266f-ea70-7330-af08-f2a7e5f200ea','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a2266f-e952-707a-b1df-41f279b244f4',20,'01a2266f-e949-7256-918d-9eb3a1e15c27','01a2266f-e952-707a-b1df-41f1310d32e5');
INSERT INTO "points_draws" VALUES('01a2266f-ea33-77e7-83fa-cd8d83941c00',100,'01a2266f-e949-7256-918d-9eb3a1e15c27','01a2266f-ea33-77e7-83fa-cd8cc5593963');
INSERT INTO "points_draws" VALUES('01a2266f-ea71-71b5-8d6b-b95cee418e39',10,'01a2266f-ea63-712b-8ab4-618b8caf6050','01a2266f-ea71-71b5-8d6b-b95befad5219');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a2266f-ea22-70d6-9fea-ef3dc6457145','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-ea21-7044-b232-27dfccf72eca','01a2266f-e867-7290-bfa5-32c7de056a59');
INSERT INTO "points_extensions" VALUES('01a2266f-ea22-70d6-9fea-ef3e927f9d9d','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-ea21-7044-b232-27dfccf72eca','01a2266f-e949-7256-918d-9eb3a1e15c27');
INSERT INTO "points_extensions" VALUES('01a2266f-ea26-7178-9789-d3e7c94ec672','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-ea25-7205-849a-c99f9a30ff9d','01a2266f-e9ac-77fa-a519-35922a12a1d0');
INSERT INTO "points_extensions" VALUES('01a2266f-ea40-7082-ab54-307b8cdcaa57','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-ea3f-7175-8078-975f41a3bc52','01a2266f-e9b4-7217-823e-44d9e6123e20');
INSERT INTO "points_extensions" VALUES('01a2266f-ea40-7082-ab54-307c90817840','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-ea3f-7175-8078-975f41a3bc52','01a2266f-e87b-7515-91da-08fa65c9faba');
INSERT INTO "points_extensions" VALUES('01a2266f-ea40-7082-ab54-307dbf2f5c09','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-ea3f-7175-8078-975f41a3bc52','01a2266f-e96d-73e7-aba1-c10d935fb756');
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
INSERT INTO "points_lots" VALUES('01a2266f-e867-7290-bfa5-32c7de056a59',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-e866-7763-88de-424a86c455b7','01a2266f-e867-7290-bfa5-32c67978d7e7',0);
INSERT INTO "points_lots" VALUES('01a2266f-e87b-7515-91da-08fa65c9faba',1,15,15,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-e87b-7515-91da-08f835a5aacc','01a2266f-e87b-7515-91da-08f9d1cf5a3a',0);
INSERT INTO "points_lots" VALUES('01a2266f-e949-7256-918d-9eb3a1e15c27',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-e866-7763-88de-424a86c455b7','01a2266f-e949-7256-918d-9eb2d540957c',0);
INSERT INTO "points_lots" VALUES('01a2266f-e96d-73e7-aba1-c10d935fb756',2,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-e87b-7515-91da-08f835a5aacc','01a2266f-e96d-73e7-aba1-c10c88b2988c',0);
INSERT INTO "points_lots" VALUES('01a2266f-e9ac-77fa-a519-35922a12a1d0',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-e9ac-77fa-a519-35905e8b4382','01a2266f-e9ac-77fa-a519-359130d5fd5e',0);
INSERT INTO "points_lots" VALUES('01a2266f-e9b4-7217-823e-44d9e6123e20',3,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-e87b-7515-91da-08f835a5aacc','01a2266f-e9b4-7217-823e-44d8d3874918',0);
INSERT INTO "points_lots" VALUES('01a2266f-e9ba-7576-a240-2ba485c1d6eb',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a2266f-e866-7763-88de-424a86c455b7','01a2266f-e9ba-7576-a240-2ba3d8f18ca7',0);
INSERT INTO "points_lots" VALUES('01a2266f-ea21-7044-b232-27e065730a93',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-e866-7763-88de-424a86c455b7','01a2266f-ea21-7044-b232-27dfccf72eca',0);
INSERT INTO "points_lots" VALUES('01a2266f-ea25-7205-849a-c9a0ba50cd70',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-e9ac-77fa-a519-35905e8b4382','01a2266f-ea25-7205-849a-c99f9a30ff9d',0);
INSERT INTO "points_lots" VALUES('01a2266f-ea3f-7175-8078-976019eaca87',4,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a2266f-e87b-7515-91da-08f835a5aacc','01a2266f-ea3f-7175-8078-975f41a3bc52',0);
INSERT INTO "points_lots" VALUES('01a2266f-ea63-712b-8ab4-618b8caf6050',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a2266f-ea62-75d4-b6e9-02580c1e120e','01a2266f-ea63-712b-8ab4-618a8562464d',0);
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
INSERT INTO "points_transfers" VALUES('01a2266f-e867-7290-bfa5-32c67978d7e7',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a2266f-e864-7210-96cc-78b00ce090bc','9ad9931d27bdc10b14637d079ed9081fa90743056497b0067d6ad02d0caade60','THREAD','For a THREAD','Thread','01a2266f-e864-7210-96cc-78b00ce090bc','RULE','01a2266f-e7e1-702c-9877-8dbe12674e4f',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2266f-e866-7763-88de-424a86c455b7',NULL,'01a2266f-e7e1-702c-9877-8dbe12674e4f',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-e87b-7515-91da-08f9d1cf5a3a',1,'EARN','ISSUANCE','AVAILABLE',15,15,0,0,15,'ANSWER_ACCEPTED:post:01a2266f-e86f-74b4-a9da-3eceb018e86b','eebaea1ca4cefaad433b578250aa590f27ffbe8ee9975169effa65379166cbb9','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a2266f-e86f-74b4-a9da-3eceb018e86b','RULE','01a2266f-e7e3-7684-a6b3-9183f36d764a',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2266f-e87b-7515-91da-08f835a5aacc',NULL,'01a2266f-e7e3-7684-a6b3-9183f36d764a',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-e949-7256-918d-9eb2d540957c',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a2266f-e947-71ad-9761-fa46bb39a7eb','8848143a01503ba815e7e098a95cf340894b7a634031154a878c89930a2cdf67','PURCHASE','For a PURCHASE','Order','01a2266f-e947-71ad-9761-fa46bb39a7eb','RULE','01a2266f-e7de-754b-925f-4e0a01ee2597','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a2266f-e866-7763-88de-424a86c455b7',NULL,'01a2266f-e7de-754b-925f-4e0a01ee2597',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-e952-707a-b1df-41f1310d32e5',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a2266f-e949-7256-918d-9eb2d540957c:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a2266f-e947-71ad-9761-fa46bb39a7eb','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a2266f-e866-7763-88de-424a86c455b7','01a2266f-e949-7256-918d-9eb2d540957c',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-e96d-73e7-aba1-c10c88b2988c',2,'EARN','ISSUANCE','AVAILABLE',30,45,0,0,30,'PURCHASE:order:01a2266f-e962-77b2-b167-7b40e9a0fd9e','1027e72f3f2bce05d883adb3a2d01e5dfa6f9335c0d8eada9a53027227dfc0af','PURCHASE','For a PURCHASE','Order','01a2266f-e962-77b2-b167-7b40e9a0fd9e','RULE','01a2266f-e7de-754b-925f-4e0a01ee2597','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a2266f-e87b-7515-91da-08f835a5aacc',NULL,'01a2266f-e7de-754b-925f-4e0a01ee2597',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-e9ac-77fa-a519-359130d5fd5e',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a2266f-e9ab-7711-a9ad-cd80830fabd2','b4c9b40086f128950a75ff06a4e426400654367a603023df700cfc077f714236','PURCHASE','For a PURCHASE','Order','01a2266f-e9ab-7711-a9ad-cd80830fabd2','RULE','01a2266f-e7de-754b-925f-4e0a01ee2597','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2266f-e9ac-77fa-a519-35905e8b4382',NULL,'01a2266f-e7de-754b-925f-4e0a01ee2597',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-e9b4-7217-823e-44d8d3874918',3,'EARN','ISSUANCE','AVAILABLE',30,75,0,0,30,'gift:6','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2266f-e87b-7515-91da-08f835a5aacc',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-e9ba-7576-a240-2ba3d8f18ca7',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:7','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2266f-e866-7763-88de-424a86c455b7',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-ea21-7044-b232-27dfccf72eca',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a2266f-e990-704f-b478-37bbaa426611','269609892a00a7ac967fb9e6cb98eb512e43c073ec04f1f8bad5be607fe22a50','REFERRER','A friend came by your invitation','Referral','01a2266f-e990-704f-b478-37bbaa426611','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2266f-e866-7763-88de-424a86c455b7',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-ea25-7205-849a-c99f9a30ff9d',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a2266f-e990-704f-b478-37bbaa426611','e8570873c9a8dbfca456f39dabfc5d67332f5d440e8b3052a6e2f017399694cd','REFEREE','You came by a friend''s invitation','Referral','01a2266f-e990-704f-b478-37bbaa426611','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2266f-e9ac-77fa-a519-35905e8b4382',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-ea33-77e7-83fa-cd8cc5593963',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a2266f-ea33-77e7-83fa-cd8b3fb07272','6634698a50d52760c2e6c390cf9ee284d96df3d67369abf3a6481b887a76d811',NULL,'Five euros off','Redemption','01a2266f-ea33-77e7-83fa-cd8b3fb07272','MEMBER','01a2266f-e7f6-701f-92e7-c9c8e0601ed3',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2266f-e866-7763-88de-424a86c455b7',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-ea3f-7175-8078-975f41a3bc52',4,'EARN','ISSUANCE','AVAILABLE',40,115,0,0,40,'PURCHASE:order:01a2266f-ea3e-7088-ad0f-cc383ba5d8cf','c2614ac2d594ed3a74488ec3a5dd8003351a15f5178e1107f2785dfaf107c871','PURCHASE','For a PURCHASE','Order','01a2266f-ea3e-7088-ad0f-cc383ba5d8cf','RULE','01a2266f-e7de-754b-925f-4e0a01ee2597','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a2266f-e87b-7515-91da-08f835a5aacc',NULL,'01a2266f-e7de-754b-925f-4e0a01ee2597',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-ea63-712b-8ab4-618a8562464d',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:9','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2266f-ea62-75d4-b6e9-02580c1e120e',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2266f-ea71-71b5-8d6b-b95befad5219',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a2266f-ea62-75d4-b6e9-02580c1e120e:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2266f-ea62-75d4-b6e9-02580c1e120e',NULL,NULL,NULL,NULL);
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a2266f-e889-7549-8ef6-2fbd271ae538','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a2266f-e826-71ad-bf7d-ff55d57937b1','01a2266f-e86f-74b4-a9da-3eceb018e86b');
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
INSERT INTO "posts" VALUES('01a2266f-e865-70a0-b80e-d5f18e205d18',1,'It tastes of sand.','<p>It tastes of sand.</p>
',1,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3',NULL,'01a2266f-e864-7210-96cc-78b00ce090bc');
INSERT INTO "posts" VALUES('01a2266f-e86f-74b4-a9da-3eceb018e86b',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',1,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2266f-e826-71ad-bf7d-ff55d57937b1',NULL,'01a2266f-e864-7210-96cc-78b00ce090bc');
INSERT INTO "posts" VALUES('01a2266f-e883-745c-9043-c0d45f03a877',3,'Thank you!','<p>Thank you!</p>
',1,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3',NULL,'01a2266f-e864-7210-96cc-78b00ce090bc');
INSERT INTO "posts" VALUES('01a2266f-e894-739d-bfbd-ef84245b7e36',4,'Buy my grinder!','<p>Buy my grinder!</p>
',1,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2266f-e826-71ad-bf7d-ff55d57937b1',NULL,'01a2266f-e864-7210-96cc-78b00ce090bc');
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
INSERT INTO "products" VALUES('01a2266f-e93f-74d9-9982-d7f536490e62','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL);
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
INSERT INTO "redemptions" VALUES('01a2266f-ea33-77e7-83fa-cd8b3fb07272','DFVT-SB19-8YCV-PZ1Z',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3','01a2266f-e7ec-703a-af45-8a8fae86fd0c',0,NULL,NULL,1);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a2266f-e7eb-7148-b528-897a0e09a661','REFERRER','POINTS',500,NULL,NULL,NULL,'01a2266f-e7eb-7148-b528-8979ff608e2d',NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a2266f-e7eb-7148-b528-897bddc33691','REFEREE','POINTS',200,NULL,NULL,NULL,'01a2266f-e7eb-7148-b528-8979ff608e2d',NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a2266f-e7eb-7148-b528-8979ff608e2d','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-70d2-9c5f-2ef489205863','9MBZTHD9Z6','9mbzthd9z6',1,1,1,1,'2026-01-10 09:00:00+00:00','01a2266f-e7eb-7148-b528-8979ff608e2d','01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a2266f-e988-7758-b484-edeffbd7ffbc','4144ad7ae8696078327b906832b618dda416e4193928494f039d850ba3fdda11','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-70d2-9c5f-2ef489205863');
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
INSERT INTO "referrals" VALUES('01a2266f-e990-704f-b478-37bbaa426611','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2266f-e7eb-7148-b528-8979ff608e2d','019ba722-4680-70d2-9c5f-2ef489205863','01a2266f-e9ab-7711-a9ad-cd80830fabd2','01a2266f-e7f6-701f-92e7-c9c8e0601ed3','01a2266f-e98b-7069-acc3-3d16799b6b51');
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a2266f-ea20-725f-b4e7-6601d83cae2e',1,'01a2266f-e7eb-7148-b528-8979ff608e2d','01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
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
INSERT INTO "refunds" VALUES('01a2266f-e94f-76e6-b32d-2311882ddb03','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a2266f-e947-71ad-9761-fa46bb39a7eb',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a2266f-e95e-77be-97fb-0593d56c8e68','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a2266f-ea07-70c0-9d06-74f97969f2af','2026-01-30 09:00:00+00:00',NULL,'01a2266f-ea06-746a-8890-5dc4d0217218','01a2266f-e7db-719f-aa26-9da1275cd46e');
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
INSERT INTO "releases" VALUES('01a2266f-ea06-746a-8890-5dc4d0217218','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a2266f-ea33-77e7-83fa-cd8aaa165f33',1,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3','01a2266f-e7ec-703a-af45-8a8fae86fd0c');
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
INSERT INTO "rewards" VALUES('01a2266f-e7ec-703a-af45-8a8fae86fd0c','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a2266f-e8a5-7063-acbf-305a839c46e0','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a2266f-e8a2-71b3-b90a-727f61188951');
CREATE TABLE "sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "user_agent" VARCHAR(300),
    "created_at" TIMESTAMP NOT NULL,
    "last_seen_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "sessions" VALUES('01a2266f-e828-71b5-9310-82cc4abf7048','b198a30f564c6cb1b652e579d5750e0ececa54f032c964e25a4c8e6de8278a22','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
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
INSERT INTO "shares" VALUES('01a2266f-ea0e-773c-bc40-646514c74722','HeGNmysf3nlHpTS8','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a2266f-e7f6-701f-92e7-c9c8e0601ed3');
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
INSERT INTO "shop_deliveries" VALUES('01a2266f-e9ca-76de-8869-b2e992ad1c05','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a2266f-e9d6-70f0-afe1-dc61102e8816','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
);
INSERT INTO "tags" VALUES('01a2266f-e865-70a0-b80e-d5f2eaacb61f','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a2266f-e865-70a0-b80e-d5f55670a711',2,1,'2026-01-10 09:00:00+00:00','01a2266f-e7f6-701f-92e7-c9c8e0601ed3','01a2266f-e864-7210-96cc-78b00ce090bc');
INSERT INTO "thread_readers" VALUES('01a2266f-e86f-74b4-a9da-3ed01d69eeda',2,1,'2026-01-10 09:00:00+00:00','01a2266f-e826-71ad-bf7d-ff55d57937b1','01a2266f-e864-7210-96cc-78b00ce090bc');
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a2266f-e865-70a0-b80e-d5f3465f8c31',0,'01a2266f-e865-70a0-b80e-d5f2eaacb61f','01a2266f-e864-7210-96cc-78b00ce090bc');
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
INSERT INTO "threads" VALUES('01a2266f-e864-7210-96cc-78b00ce090bc','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',4,2,0,0,0,0,1,NULL,'VISIBLE','01a2266f-e7f6-701f-92e7-c9c8e0601ed3','01a2266f-e85b-776e-b4ce-85a6e8127792',NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-29 08:33:17.274734+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-29 08:33:17.284280+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-29 08:33:17.292535+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-29 08:33:17.310494+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-29 08:33:17.327341+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-29 08:33:17.335248+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-29 08:33:17.351764+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-29 08:33:17.365027+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-29 08:33:17.379600+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-29 08:33:17.482599+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-29 08:33:17.490151+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-29 08:33:17.498886+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-29 08:33:17.520935+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-29 08:33:17.529864+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-29 08:33:17.535415+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-29 08:33:17.545339+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-29 08:33:17.572420+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-29 08:33:17.590571+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-29 08:33:17.601977+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-29 08:33:17.613101+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-29 08:33:17.619446+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-29 08:33:17.629599+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-29 08:33:17.641971+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-29 08:33:17.649963+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-29 08:33:17.657755+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-29 08:33:17.665708+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-29 08:33:17.685486+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-29 08:33:17.692627+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-29 08:33:17.703905+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-29 08:33:17.716106+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-29 08:33:17.723883+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-29 08:33:17.737276+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-29 08:33:17.748419+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-29 08:33:17.756317+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-29 08:33:17.763041+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-29 08:33:17.773980+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-29 08:33:17.779319+00:00');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a2266f-e887-761a-8198-d0aa0ab94cb7',1,'2026-01-10 09:00:00+00:00','01a2266f-e7f6-701f-92e7-c9c8e0601ed3','01a2266f-e86f-74b4-a9da-3eceb018e86b');
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
INSERT INTO "webhook_deliveries" VALUES('01a2266f-ea23-759f-bad7-b055127b7f91','msg_01a2266fea23759fbad7b0549155ad26','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZv5_ZwH5LnycjgYB7T","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2266f-e9bf-767f-bc8f-d1fa92cd5bfd',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2266f-ea27-71f6-b27b-6ad2a942e652','msg_01a2266fea2671789789d3e80fbe618f','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZv6YtwaazDPRZ5m2tR","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2266f-e9bf-767f-bc8f-d1fa92cd5bfd',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2266f-ea34-7772-936d-ab18994bc2cd','msg_01a2266fea347772936dab17f4579e3d','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZv5_ZwH5LnycjgYB7T","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2266f-e9bf-767f-bc8f-d1fa92cd5bfd',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2266f-ea35-741b-9594-4b1950961a16','msg_01a2266fea35741b95944b18988f6932','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoiZv6jN354P6zYs_sHJy","memberId":"tdABoiZv5_ZwH5LnycjgYB7T","rewardId":"UCQBoiZv5-xwOq9Fio-uhv0M","couponCode":"DFVT-SB19-8YCV-PZ1Z","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2266f-e9bf-767f-bc8f-d1fa92cd5bfd',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2266f-ea40-7082-ab54-30809e815f31','msg_01a2266fea407082ab54307f66fe6f86','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZv6CZxrb99_1XVeTex","available":115,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2266f-e9bf-767f-bc8f-d1fa92cd5bfd',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2266f-ea64-7605-9b12-98545815a5f7','msg_01a2266fea6476059b12985382fca8fb','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZv6l5wM5Q-1D3wa1jT","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2266f-e9bf-767f-bc8f-d1fa92cd5bfd',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2266f-ea71-71b5-8d6b-b95e6f517ee8','msg_01a2266fea7171b58d6bb95d04bba015','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZv6l5wM5Q-1D3wa1jT","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2266f-e9bf-767f-bc8f-d1fa92cd5bfd',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a2266f-e9bf-767f-bc8f-d1fa92cd5bfd','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrC-NONCDj_qJtdAWlF07henDX43uYRdJj_LWMBUvuqVANzs3n3ouxHwpzOoROP4j27nXms1v3GlEb382FaNx6A-N8twUJvrbIezPts7yWu8wkHi4qr_Lrio3kZFZ9QOalMHmOBkFSE1Cw16ygP14EVdm1WA==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',37);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
