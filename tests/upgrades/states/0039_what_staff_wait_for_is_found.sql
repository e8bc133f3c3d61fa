BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a2267c-a124-7660-b1f2-d1766f223152','2026-01-10 09:00:00+00:00','01a2267c-a006-7691-adf6-71662336f7ce','01a2267c-a0f2-7025-bcb2-b884814a0f07','01a2267c-a0d7-707a-b748-a88ee9602d12');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a2267c-a25a-732c-9344-c17a39deac98','tier:silver','2026-01-10 09:00:00+00:00','01a2267c-a006-7691-adf6-71662336f7ce');
INSERT INTO "access_grants" VALUES('01a2267c-a2f8-76aa-ad6b-e440bb259109','tier:silver','2026-01-30 09:00:00+00:00','01a2267c-a299-74d6-ac09-72a23874c2a5');
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
INSERT INTO "account_tokens" VALUES('01a2267c-a0c3-7013-b5f1-1b10a5be75d0','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a2267c-a0bb-7605-9e51-8c1aecbd00b8');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a2267c-9ffa-74e1-9bf9-2ef19f9cd1b1','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a2267c-a2c8-7144-8790-209d53011894','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
);
INSERT INTO "audit_entries" VALUES('01a2267c-9fe8-75e0-b2ed-c3630503b82e','programme.save','Program','01a2267c-9fe6-7416-89d5-6ce450e2f1e1','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a2267c-9ff0-72ae-8318-1f0c1446bf66','tier.save','Tier','01a2267c-9fef-72ee-913d-856c25cac324','silver','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a2267c-a166-7537-95be-44c6baf294c6','case.decide','ModerationCase','01a2267c-a156-7397-8fdb-c028a2941ca6','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a2267c-a15a-7596-ab5e-cbd90a9e27df');
INSERT INTO "audit_entries" VALUES('01a2267c-a277-7519-a650-69c1b08e851b','order.move','Order','01a2267c-a26b-73a1-9425-fed2d187c2c5','nobody -> 01a2267c-a05d-743b-9a4b-e86634b63d5a: He told us his number','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a2267c-a2c2-75b9-906f-85e454ff5302','webhook.create','WebhookEndpoint','01a2267c-a2c2-75b9-906f-85e3f0a8bfd8','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a2267c-a376-71f3-8ad4-1cae2aff6d3a','member.erase','Member','01a2267c-a348-74e4-857d-06065328388c',NULL,'2026-01-30 09:00:00+00:00','01a2267c-a348-74e4-857d-06065328388c');
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a2267c-a0d8-76d7-b4cd-1f463359eccc','first-question','2026-01-10 09:00:00+00:00','01a2267c-a006-7691-adf6-71662336f7ce');
INSERT INTO "badge_awards" VALUES('01a2267c-a125-7615-a12b-62cbc1530bbb','first-answer','2026-01-10 09:00:00+00:00','01a2267c-a05d-743b-9a4b-e86634b63d5a');
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
INSERT INTO "categories" VALUES('01a2267c-a0c9-7462-b8ab-800403972cc1','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "community_profiles" VALUES('01a2267c-a0d8-76d7-b4cd-1f4430937831',2,0,0,'01a2267c-a006-7691-adf6-71662336f7ce');
INSERT INTO "community_profiles" VALUES('01a2267c-a0f8-70b0-a7d2-55ae97b5c263',1,1,1,'01a2267c-a05d-743b-9a4b-e86634b63d5a');
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
INSERT INTO "consents" VALUES('01a2267c-a0bc-75b1-9edb-b11df9bf8f57','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2267c-a0bb-7605-9e51-8c1aecbd00b8');
INSERT INTO "consents" VALUES('01a2267c-a0bc-75b1-9edb-b11ec37053e8','NEWSLETTER','newsletter-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2267c-a0bb-7605-9e51-8c1aecbd00b8');
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
INSERT INTO "coupon_cases" VALUES('01a2267c-a344-7025-bf8d-e42ce559f012','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2267c-a342-73ac-8485-f88c31a844fd','01a2267c-a307-7560-95e8-34c780996207');
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
INSERT INTO "coupon_claims" VALUES('01a2267c-a330-7265-a6a7-f4326499e815','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a2267c-a32f-702b-91dd-11dd5f0b1168','01a2267c-a307-7560-95e8-34c780996207');
INSERT INTO "coupon_claims" VALUES('01a2267c-a343-7109-aebc-a5c21cec5d93','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a2267c-a342-73ac-8485-f88c31a844fd','01a2267c-a307-7560-95e8-34c780996207');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a2267c-a05b-7516-84b6-a34c68706f57','$argon2id$v=19$m=19456,t=2,p=1$St5r4hUfFTJANOP0MwdQoQ$cHziCBvlXD7lSpRm5/lZ4Md12m1+GFaTkUdMGuoaauE','2026-01-10 09:00:00+00:00','01a2267c-a006-7691-adf6-71662336f7ce');
INSERT INTO "credentials" VALUES('01a2267c-a0bc-75b1-9edb-b11c2571ebb3','$argon2id$v=19$m=19456,t=2,p=1$6oHmyobRTUE172xaZy/pRQ$u7c8tjNwqeDENWON3rSsleayARgHKClaSeUfMtDhYEM','2026-01-10 09:00:00+00:00','01a2267c-a0bb-7605-9e51-8c1aecbd00b8');
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
INSERT INTO "customer_data_requests" VALUES('01a2267c-a2c7-7579-b1eb-a7d25e3be91c','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
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
INSERT INTO "customers" VALUES('01a2267c-a252-70ad-8b82-81a68d9495bd','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a2267c-a006-7691-adf6-71662336f7ce','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a2267c-a26b-73a1-9425-fed1e78b448d','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a2267c-a270-7140-979b-6dfb3bda1c61','shop','placed:01a2267c-a05d-743b-9a4b-e86634b63d5a',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a2267c-a05d-743b-9a4b-e86634b63d5a',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a2267c-a2b6-7541-9ea5-0b73d19806c3','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a2267c-a299-74d6-ac09-72a23874c2a5','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a2267c-a322-76d6-ab50-ca3eda312ef8','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a2267c-a05d-743b-9a4b-e86634b63d5a','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a2267c-a2e2-71d0-b768-fde8bd72f0b6','020ae7e82c02ca7e17f5722543f9ea9819795cdbbcadca82cf0892aee14f6067','2026-01-10 09:00:00+00:00','2026-01-17 09:00:00+00:00','01a2267c-a006-7691-adf6-71662336f7ce');
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
INSERT INTO "earn_rule_versions" VALUES('01a2267c-9ff1-7319-93ca-f7a6ed85aafa',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a2267c-9ff1-7319-93ca-f7a522a611fa',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a2267c-9ff3-754e-9276-e02f546fcd6e',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a2267c-9ff3-754e-9276-e02eea1b59d7',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a2267c-9ff7-75d5-9e45-b800df15049e',1,'For a ANSWER_ACCEPTED',15,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a2267c-9ff7-75d5-9e45-b7ff937d5a62',NULL,NULL,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "earn_rules" VALUES('01a2267c-9ff1-7319-93ca-f7a522a611fa','PURCHASE',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a2267c-9ff3-754e-9276-e02eea1b59d7','THREAD',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a2267c-9ff7-75d5-9e45-b7ff937d5a62','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a2267c-a282-723e-87fe-1f15f49cbc34','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a2267c-a2e6-766e-a36a-a67bf2a7d84d','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a2267c-a125-7615-a12b-62cd6181c9c3');
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a2267c-a362-7200-8b4f-3713549e166c','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
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
INSERT INTO "idempotency_keys" VALUES('01a2267c-a13e-73c0-989f-61cbc7c724f4','post','thanks','bbf2702615e3745f9c06092c4c109fd897b7e77a48b2196f3c1e5751a4ebb55e','01a2267c-a13c-7603-9115-e7cf91eca6aa','2026-01-10 09:00:00+00:00','01a2267c-a006-7691-adf6-71662336f7ce');
INSERT INTO "idempotency_keys" VALUES('01a2267c-a277-7519-a650-69c56508309f','move_order','a move','bee16c052a3ca59ca53f97631ef63ac49ee7b3b37fe28e3e9075932925bcab80','01a2267c-a26b-73a1-9425-fed2d187c2c5','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "import_steps" VALUES('01a2267c-a2cb-7727-809d-b271d360eb62','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[]}','2026-01-10 09:00:00+00:00');
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a2267c-a006-7691-adf6-71662336f7ce','{}','2026-11-29 08:47:12.258714+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a2267c-a0d9-70a0-abef-6ef6eb42f23a',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a2267c-9fef-72ee-913d-856c25cac324','01a2267c-a006-7691-adf6-71662336f7ce',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a2267c-a125-7615-a12b-62cd6181c9c3',115,0,0,0,115,0,0,115,4,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a2267c-a05d-743b-9a4b-e86634b63d5a',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a2267c-a2b7-75a3-a9b1-c581b497a82f',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a2267c-9fef-72ee-913d-856c25cac324','01a2267c-a299-74d6-ac09-72a23874c2a5',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a2267c-a353-763e-ab33-47dbf1325787',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2267c-a348-74e4-857d-06065328388c',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
INSERT INTO "loyalty_programme" VALUES('01a2267c-9fe6-7416-89d5-6ce450e2f1e1','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00');
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a2267c-a257-75ce-80a9-16a5d7450797','2026-01-10 08:59:00+00:00',NULL,'01a2267c-a0d9-70a0-abef-6ef6eb42f23a','01a2267c-9fef-72ee-913d-856c25cac324');
INSERT INTO "loyalty_tier_periods" VALUES('01a2267c-a2f6-75a5-83fe-f61378ed70de','2026-01-30 09:00:00+00:00',NULL,'01a2267c-a2b7-75a3-a9b1-c581b497a82f','01a2267c-9fef-72ee-913d-856c25cac324');
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
INSERT INTO "loyalty_tiers" VALUES('01a2267c-9fef-72ee-913d-856c25cac324','silver','Silver',1,150,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a2267c-a2d3-71fd-b58c-188a4c701bbd','gold','Gold',2,2000,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a2267c-a2d6-72da-ae1d-2194d394790e','platinum','Platinum',3,3000,'1','[]',NULL,0);
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
INSERT INTO "members" VALUES('01a2267c-a006-7691-adf6-71662336f7ce','anna','anna','Anna',NULL,NULL,'anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a2267c-a05d-743b-9a4b-e86634b63d5a','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a2267c-a0bb-7605-9e51-8c1aecbd00b8','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a2267c-a15a-7596-ab5e-cbd90a9e27df','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a2267c-a299-74d6-ac09-72a23874c2a5','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a2267c-a348-74e4-857d-06065328388c','former-06065328388c','former-o6o65328388c','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1);
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
INSERT INTO "moderation_cases" VALUES('01a2267c-a156-7397-8fdb-c028a2941ca6','Post','01a2267c-a14f-77a8-9e5c-5ba7d5c90154',NULL,'DECIDED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2267c-a05d-743b-9a4b-e86634b63d5a');
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
INSERT INTO "moderation_decisions" VALUES('01a2267c-a163-7479-87f7-8a1b6ef88412',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a2267c-a156-7397-8fdb-c028a2941ca6','01a2267c-a15a-7596-ab5e-cbd90a9e27df');
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
INSERT INTO "moderation_reports" VALUES('01a2267c-a157-74d5-9a70-0f4d6977c101','DRRB-WK4Q-NKWE','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a2267c-a156-7397-8fdb-c028a2941ca6','01a2267c-a006-7691-adf6-71662336f7ce');
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
INSERT INTO "notifications" VALUES('01a2267c-a0e1-71d8-9e95-5f98203268e7','POINTS_EARNED','points:01a2267c-a0dd-7456-a432-b2d3a8e6db1e:01a2267c-a006-7691-adf6-71662336f7ce',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2267c-a006-7691-adf6-71662336f7ce');
INSERT INTO "notifications" VALUES('01a2267c-a125-7615-a12b-62cc0b8a6d71','ANSWER_ACCEPTED','accepted:01a2267c-a0f2-7025-bcb2-b884814a0f07:01a2267c-a05d-743b-9a4b-e86634b63d5a','Post','01a2267c-a0f2-7025-bcb2-b884814a0f07','{}','2026-01-10 09:00:00+00:00',NULL,'01a2267c-a006-7691-adf6-71662336f7ce','01a2267c-a05d-743b-9a4b-e86634b63d5a');
INSERT INTO "notifications" VALUES('01a2267c-a129-7472-80c0-da6235cb484f','POINTS_EARNED','points:01a2267c-a129-7472-80c0-da606bde7bd1:01a2267c-a05d-743b-9a4b-e86634b63d5a',NULL,NULL,'{"points":15,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2267c-a05d-743b-9a4b-e86634b63d5a');
INSERT INTO "notifications" VALUES('01a2267c-a143-726d-85a0-dda754dcb1e5','VOTE','vote:01a2267c-a0f2-7025-bcb2-b884814a0f07:01a2267c-a05d-743b-9a4b-e86634b63d5a','Post','01a2267c-a0f2-7025-bcb2-b884814a0f07','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2267c-a05d-743b-9a4b-e86634b63d5a');
INSERT INTO "notifications" VALUES('01a2267c-a247-7181-950f-82644119e141','MODERATION','decision:01a2267c-a163-7479-87f7-8a1b6ef88412:01a2267c-a05d-743b-9a4b-e86634b63d5a',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2267c-a05d-743b-9a4b-e86634b63d5a');
INSERT INTO "notifications" VALUES('01a2267c-a255-7150-b402-30ab8203f744','POINTS_EARNED','points:01a2267c-a254-717f-8688-71c457770473:01a2267c-a006-7691-adf6-71662336f7ce',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2267c-a006-7691-adf6-71662336f7ce');
INSERT INTO "notifications" VALUES('01a2267c-a257-75ce-80a9-16a67d68dc9e','TIER_CHANGED','tier:silver:2026-01-10:01a2267c-a006-7691-adf6-71662336f7ce',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2267c-a006-7691-adf6-71662336f7ce');
INSERT INTO "notifications" VALUES('01a2267c-a271-75b3-94c9-586a573907b1','POINTS_EARNED','points:01a2267c-a271-75b3-94c9-5868c55e4131:01a2267c-a05d-743b-9a4b-e86634b63d5a',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2267c-a05d-743b-9a4b-e86634b63d5a');
INSERT INTO "notifications" VALUES('01a2267c-a2b8-77c0-b153-0991478409e7','POINTS_EARNED','points:01a2267c-a2b7-75a3-a9b1-c582710c9274:01a2267c-a299-74d6-ac09-72a23874c2a5',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a2267c-a299-74d6-ac09-72a23874c2a5');
INSERT INTO "notifications" VALUES('01a2267c-a2e7-71bc-b3d7-a45e39246277','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a2267c-a05d-743b-9a4b-e86634b63d5a',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2267c-a05d-743b-9a4b-e86634b63d5a');
INSERT INTO "notifications" VALUES('01a2267c-a2ef-77f9-b58b-38e136d140af','REFERRAL_REWARDED','referral:01a2267c-a2a3-72be-abd7-9305c8014bf1:REFERRER:01a2267c-a006-7691-adf6-71662336f7ce',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a2267c-a299-74d6-ac09-72a23874c2a5','01a2267c-a006-7691-adf6-71662336f7ce');
INSERT INTO "notifications" VALUES('01a2267c-a2ef-77f9-b58b-38e2af8bb372','REFERRAL_REWARDED','referral:01a2267c-a2a3-72be-abd7-9305c8014bf1:REFEREE:01a2267c-a299-74d6-ac09-72a23874c2a5',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a2267c-a006-7691-adf6-71662336f7ce','01a2267c-a299-74d6-ac09-72a23874c2a5');
INSERT INTO "notifications" VALUES('01a2267c-a2f7-74c4-8e1e-e10ad39c8c56','TIER_CHANGED','tier:silver:2026-01-30:01a2267c-a299-74d6-ac09-72a23874c2a5',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2267c-a299-74d6-ac09-72a23874c2a5');
INSERT INTO "notifications" VALUES('01a2267c-a308-7072-a2a3-1b7b7984169f','REWARD','redemption:01a2267c-a307-7560-95e8-34c780996207:01a2267c-a006-7691-adf6-71662336f7ce',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2267c-a006-7691-adf6-71662336f7ce');
INSERT INTO "notifications" VALUES('01a2267c-a324-7779-888c-be4d4c4ab4dd','POINTS_EARNED','points:01a2267c-a323-74d7-9afa-bf8366d735c4:01a2267c-a05d-743b-9a4b-e86634b63d5a',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2267c-a05d-743b-9a4b-e86634b63d5a');
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
INSERT INTO "order_lines" VALUES('01a2267c-a253-777d-a7d0-9d703e548ba2',0,'beans','Beans',2,9000,'01a2267c-a253-777d-a7d0-9d6f3183f555','01a2267c-a24e-77ad-a837-511ab79b6c77','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a2267c-a26c-7744-af8b-d7b5b14556ff',0,'beans','Beans',1,1500,'01a2267c-a26b-73a1-9425-fed2d187c2c5','01a2267c-a24e-77ad-a837-511ab79b6c77','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a2267c-a2b6-7541-9ea5-0b7530e111e2',0,'beans','Beans',1,4000,'01a2267c-a2b6-7541-9ea5-0b746075cf28','01a2267c-a24e-77ad-a837-511ab79b6c77','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a2267c-a323-74d7-9afa-bf82c6c14b61',0,'beans','Beans',1,2000,'01a2267c-a322-76d6-ab50-ca3f2a4a17c2','01a2267c-a24e-77ad-a837-511ab79b6c77','0',1,NULL,NULL,NULL);
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
INSERT INTO "orders" VALUES('01a2267c-a253-777d-a7d0-9d6f3183f555','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a2267c-a252-70ad-8b82-81a68d9495bd',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a2267c-a26b-73a1-9425-fed2d187c2c5','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a2267c-a270-7140-979b-6dfb3bda1c61',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a2267c-a2b6-7541-9ea5-0b746075cf28','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a2267c-a2b6-7541-9ea5-0b73d19806c3',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00');
INSERT INTO "orders" VALUES('01a2267c-a322-76d6-ab50-ca3f2a4a17c2','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a2267c-a322-76d6-ab50-ca3eda312ef8',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a2267c-a32f-702b-91dd-11dd5f0b1168','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'JFEZ-BW46-AAVM-5F1P',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00');
INSERT INTO "orders" VALUES('01a2267c-a342-73ac-8485-f88c31a844fd','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'JFEZ-BW46-AAVM-5F1P',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00');
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
INSERT INTO "outbox" VALUES('01a2267c-a0bf-736e-aa83-82c0facac23b','account letter','{"kind":"registration","member":"01a2267c-a0bb-7605-9e51-8c1aecbd00b8"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a0f9-7043-b966-8fb4517bc635','notices','{"what":"reply","about":{"post":"01a2267c-a0f2-7025-bcb2-b884814a0f07"},"run":"01a2267c-a0f8-70b0-a7d2-55b0022a1889"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a13e-73c0-989f-61cad590b793','notices','{"what":"reply","about":{"post":"01a2267c-a13c-7603-9115-e7cf91eca6aa"},"run":"01a2267c-a13c-7603-9115-e7d2115c7388"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a150-75dd-850b-6962bf289e82','notices','{"what":"reply","about":{"post":"01a2267c-a14f-77a8-9e5c-5ba7d5c90154"},"run":"01a2267c-a14f-77a8-9e5c-5baa18c2ac71"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a157-74d5-9a70-0f4e8618942b','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"DRRB-WK4Q-NKWE"},"unsubscribe":null}','receipt:01a2267c-a157-74d5-9a70-0f4d6977c101','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a244-7789-a1a8-5c21b31187e1','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\nGround: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge, by answering to the operator of this portal. You may also turn to a\ncertified out-of-court dispute settlement body or to a court. Your reference is {reference}.","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","reference":"01a2267c-a163-7479-87f7-8a1b6ef88412"},"unsubscribe":null}','statement:01a2267c-a163-7479-87f7-8a1b6ef88412','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a247-7181-950f-82667985e003','notices','{"what":"outcome","about":{"decision":"01a2267c-a163-7479-87f7-8a1b6ef88412"},"run":"01a2267c-a247-7181-950f-8265541df7c6"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a264-748f-92ec-1dead4610e62','notices','{"what":"points taken","about":{"transfer":"01a2267c-a263-708c-a430-da190a2f75f3","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a2267c-a263-708c-a430-da190a2f75f3"},"run":"01a2267c-a264-748f-92ec-1de9f867857f"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a277-7519-a650-69c431ab0829','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a2267c-a05d-743b-9a4b-e86634b63d5a","order":"01a2267c-a26b-73a1-9425-fed2d187c2c5","once":"moved:01a2267c-a277-7519-a650-69c25aeed454:TO"},"run":"01a2267c-a277-7519-a650-69c3c1552ac5"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a2e3-75d6-8730-e6a2e8af2196','data export','{"export":"01a2267c-a2e2-71d0-b768-fde8bd72f0b6"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a2e7-71bc-b3d7-a45f73e87821','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a2267ca05d743b9a4be86634b63d5a5af5dc4a611966de968657c478018793"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a2267ca05d743b9a4be86634b63d5a5af5dc4a611966de968657c478018793"}','points end:01a2267c-a05d-743b-9a4b-e86634b63d5a:2026-02-19:30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a336-7463-a084-b78ab2dc52c6','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a2267c-a307-7560-95e8-34c780996207","order":"01a2267c-a32f-702b-91dd-11dd5f0b1168","once":"coupon:01a2267c-a330-7265-a6a7-f4330acb00e7"},"run":"01a2267c-a330-7265-a6a7-f43422c592b4"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a347-706f-8cc1-ee6fe0044698','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a2267c-a344-7025-bf8d-e42ce559f012","once":"coupon case:01a2267c-a344-7025-bf8d-e42ce559f012"},"run":"01a2267c-a344-7025-bf8d-e42d3a1b9a1b"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a2267c-a363-74e8-a48b-5467415f9570','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a2267c-a263-708c-a430-da1a06254d86',20,'01a2267c-a254-717f-8688-71c56c2e22b0','01a2267c-a263-708c-a430-da190a2f75f3');
INSERT INTO "points_draws" VALUES('01a2267c-a307-7560-95e8-34c9075bb227',100,'01a2267c-a254-717f-8688-71c56c2e22b0','01a2267c-a307-7560-95e8-34c8a3cfc811');
INSERT INTO "points_draws" VALUES('01a2267c-a364-77fd-98ed-4f6b427f1848',10,'01a2267c-a353-763e-ab33-47ddfb6a486a','01a2267c-a364-77fd-98ed-4f6a2bdba538');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a2267c-a2f0-74f4-89dd-b85d4617ee14','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a2ef-77f9-b58b-38e373ac7a7f','01a2267c-a0dd-7456-a432-b2d4f14bf2b6');
INSERT INTO "points_extensions" VALUES('01a2267c-a2f0-74f4-89dd-b85efd1d2d34','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a2ef-77f9-b58b-38e373ac7a7f','01a2267c-a254-717f-8688-71c56c2e22b0');
INSERT INTO "points_extensions" VALUES('01a2267c-a2f1-75ab-98f2-4a9fd62c6c0a','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a2f1-75ab-98f2-4a9d10a92ecb','01a2267c-a2b8-77c0-b153-09900a3e90fd');
INSERT INTO "points_extensions" VALUES('01a2267c-a324-7779-888c-be4a2cbf1fbf','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a323-74d7-9afa-bf8366d735c4','01a2267c-a2be-7330-8b3d-9029eb226696');
INSERT INTO "points_extensions" VALUES('01a2267c-a324-7779-888c-be4b591cbfa3','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a323-74d7-9afa-bf8366d735c4','01a2267c-a129-7472-80c0-da617888f4b4');
INSERT INTO "points_extensions" VALUES('01a2267c-a324-7779-888c-be4c94db3ba7','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a323-74d7-9afa-bf8366d735c4','01a2267c-a271-75b3-94c9-58699f1c0cda');
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
INSERT INTO "points_lots" VALUES('01a2267c-a0dd-7456-a432-b2d4f14bf2b6',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a0d9-70a0-abef-6ef6eb42f23a','01a2267c-a0dd-7456-a432-b2d3a8e6db1e',0);
INSERT INTO "points_lots" VALUES('01a2267c-a129-7472-80c0-da617888f4b4',1,15,15,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a125-7615-a12b-62cd6181c9c3','01a2267c-a129-7472-80c0-da606bde7bd1',0);
INSERT INTO "points_lots" VALUES('01a2267c-a254-717f-8688-71c56c2e22b0',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a0d9-70a0-abef-6ef6eb42f23a','01a2267c-a254-717f-8688-71c457770473',0);
INSERT INTO "points_lots" VALUES('01a2267c-a271-75b3-94c9-58699f1c0cda',2,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a125-7615-a12b-62cd6181c9c3','01a2267c-a271-75b3-94c9-5868c55e4131',0);
INSERT INTO "points_lots" VALUES('01a2267c-a2b8-77c0-b153-09900a3e90fd',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a2b7-75a3-a9b1-c581b497a82f','01a2267c-a2b7-75a3-a9b1-c582710c9274',0);
INSERT INTO "points_lots" VALUES('01a2267c-a2be-7330-8b3d-9029eb226696',3,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a125-7615-a12b-62cd6181c9c3','01a2267c-a2be-7330-8b3d-90287430d681',0);
INSERT INTO "points_lots" VALUES('01a2267c-a2c0-7368-b741-a42f8ae16e4f',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a2267c-a0d9-70a0-abef-6ef6eb42f23a','01a2267c-a2bf-74e8-b4bd-323c75ad8949',0);
INSERT INTO "points_lots" VALUES('01a2267c-a2ef-77f9-b58b-38e4fa2b5931',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a0d9-70a0-abef-6ef6eb42f23a','01a2267c-a2ef-77f9-b58b-38e373ac7a7f',0);
INSERT INTO "points_lots" VALUES('01a2267c-a2f1-75ab-98f2-4a9ec20f223c',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a2b7-75a3-a9b1-c581b497a82f','01a2267c-a2f1-75ab-98f2-4a9d10a92ecb',0);
INSERT INTO "points_lots" VALUES('01a2267c-a323-74d7-9afa-bf84b227ab6e',4,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a2267c-a125-7615-a12b-62cd6181c9c3','01a2267c-a323-74d7-9afa-bf8366d735c4',0);
INSERT INTO "points_lots" VALUES('01a2267c-a353-763e-ab33-47ddfb6a486a',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a2267c-a353-763e-ab33-47dbf1325787','01a2267c-a353-763e-ab33-47dcbb665db9',0);
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
INSERT INTO "points_transfers" VALUES('01a2267c-a0dd-7456-a432-b2d3a8e6db1e',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a2267c-a0d7-707a-b748-a88ee9602d12','78a89d137c30ef2a1a4120edf19a5c8d1d8a2c8e88a568b420a7f706d9ee8afa','THREAD','For a THREAD','Thread','01a2267c-a0d7-707a-b748-a88ee9602d12','RULE','01a2267c-9ff3-754e-9276-e02f546fcd6e',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2267c-a0d9-70a0-abef-6ef6eb42f23a',NULL,'01a2267c-9ff3-754e-9276-e02f546fcd6e',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a129-7472-80c0-da606bde7bd1',1,'EARN','ISSUANCE','AVAILABLE',15,15,0,0,15,'ANSWER_ACCEPTED:post:01a2267c-a0f2-7025-bcb2-b884814a0f07','0707f36f3688d1d935530bf89fcad1d38b977f889d2f9c42960ef02e0557939f','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a2267c-a0f2-7025-bcb2-b884814a0f07','RULE','01a2267c-9ff7-75d5-9e45-b800df15049e',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2267c-a125-7615-a12b-62cd6181c9c3',NULL,'01a2267c-9ff7-75d5-9e45-b800df15049e',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a254-717f-8688-71c457770473',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a2267c-a253-777d-a7d0-9d6f3183f555','3156045b16c0e97c45e5db8090a78de76f5966fd6cf62763bcdd576939d296a0','PURCHASE','For a PURCHASE','Order','01a2267c-a253-777d-a7d0-9d6f3183f555','RULE','01a2267c-9ff1-7319-93ca-f7a6ed85aafa','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a2267c-a0d9-70a0-abef-6ef6eb42f23a',NULL,'01a2267c-9ff1-7319-93ca-f7a6ed85aafa',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a263-708c-a430-da190a2f75f3',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a2267c-a254-717f-8688-71c457770473:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a2267c-a253-777d-a7d0-9d6f3183f555','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a2267c-a0d9-70a0-abef-6ef6eb42f23a','01a2267c-a254-717f-8688-71c457770473',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a271-75b3-94c9-5868c55e4131',2,'EARN','ISSUANCE','AVAILABLE',30,45,0,0,30,'PURCHASE:order:01a2267c-a26b-73a1-9425-fed2d187c2c5','3c2ae85c2ca6b7686a3d79252fe9f076be2a0c570fb9453de993dba3a59767ee','PURCHASE','For a PURCHASE','Order','01a2267c-a26b-73a1-9425-fed2d187c2c5','RULE','01a2267c-9ff1-7319-93ca-f7a6ed85aafa','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a2267c-a125-7615-a12b-62cd6181c9c3',NULL,'01a2267c-9ff1-7319-93ca-f7a6ed85aafa',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a2b7-75a3-a9b1-c582710c9274',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a2267c-a2b6-7541-9ea5-0b746075cf28','8343a317f974b6420da6848d72a23ccaa91170ca533c7a17449c6573f5048bb1','PURCHASE','For a PURCHASE','Order','01a2267c-a2b6-7541-9ea5-0b746075cf28','RULE','01a2267c-9ff1-7319-93ca-f7a6ed85aafa','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2267c-a2b7-75a3-a9b1-c581b497a82f',NULL,'01a2267c-9ff1-7319-93ca-f7a6ed85aafa',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a2be-7330-8b3d-90287430d681',3,'EARN','ISSUANCE','AVAILABLE',30,75,0,0,30,'gift:6','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2267c-a125-7615-a12b-62cd6181c9c3',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a2bf-74e8-b4bd-323c75ad8949',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:7','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2267c-a0d9-70a0-abef-6ef6eb42f23a',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a2ef-77f9-b58b-38e373ac7a7f',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a2267c-a2a3-72be-abd7-9305c8014bf1','d9e28597800f8691254a239ee9be6def8f68d8bcab3b7c7e7abcdcae5ca7adfd','REFERRER','A friend came by your invitation','Referral','01a2267c-a2a3-72be-abd7-9305c8014bf1','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2267c-a0d9-70a0-abef-6ef6eb42f23a',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a2f1-75ab-98f2-4a9d10a92ecb',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a2267c-a2a3-72be-abd7-9305c8014bf1','dbcf5867bce93d26ed3fc34e8965f6edbdfadaa8f349c26f5a4c8916d2cb2beb','REFEREE','You came by a friend''s invitation','Referral','01a2267c-a2a3-72be-abd7-9305c8014bf1','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2267c-a2b7-75a3-a9b1-c581b497a82f',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a307-7560-95e8-34c8a3cfc811',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a2267c-a307-7560-95e8-34c780996207','2c9adb48898c1c3b8054862a200d435426c9032097835ec4d2ab794f8b482adc',NULL,'Five euros off','Redemption','01a2267c-a307-7560-95e8-34c780996207','MEMBER','01a2267c-a006-7691-adf6-71662336f7ce',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2267c-a0d9-70a0-abef-6ef6eb42f23a',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a323-74d7-9afa-bf8366d735c4',4,'EARN','ISSUANCE','AVAILABLE',40,115,0,0,40,'PURCHASE:order:01a2267c-a322-76d6-ab50-ca3f2a4a17c2','b4c9051f5978d029e0a712710cb58659aaeca062152b8513fe2eba2acacaf05e','PURCHASE','For a PURCHASE','Order','01a2267c-a322-76d6-ab50-ca3f2a4a17c2','RULE','01a2267c-9ff1-7319-93ca-f7a6ed85aafa','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a2267c-a125-7615-a12b-62cd6181c9c3',NULL,'01a2267c-9ff1-7319-93ca-f7a6ed85aafa',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a353-763e-ab33-47dcbb665db9',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:9','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2267c-a353-763e-ab33-47dbf1325787',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a2267c-a364-77fd-98ed-4f6a2bdba538',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a2267c-a353-763e-ab33-47dbf1325787:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a2267c-a353-763e-ab33-47dbf1325787',NULL,NULL,NULL,NULL);
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a2267c-a147-73f1-bde0-766f5bc6c322','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a2267c-a05d-743b-9a4b-e86634b63d5a','01a2267c-a0f2-7025-bcb2-b884814a0f07');
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
INSERT INTO "posts" VALUES('01a2267c-a0d8-76d7-b4cd-1f4174c3dbba',1,'It tastes of sand.','<p>It tastes of sand.</p>
',1,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2267c-a006-7691-adf6-71662336f7ce',NULL,'01a2267c-a0d7-707a-b748-a88ee9602d12');
INSERT INTO "posts" VALUES('01a2267c-a0f2-7025-bcb2-b884814a0f07',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',1,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a2267c-a05d-743b-9a4b-e86634b63d5a',NULL,'01a2267c-a0d7-707a-b748-a88ee9602d12');
INSERT INTO "posts" VALUES('01a2267c-a13c-7603-9115-e7cf91eca6aa',3,'Thank you!','<p>Thank you!</p>
',1,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2267c-a006-7691-adf6-71662336f7ce',NULL,'01a2267c-a0d7-707a-b748-a88ee9602d12');
INSERT INTO "posts" VALUES('01a2267c-a14f-77a8-9e5c-5ba7d5c90154',4,'Buy my grinder!','<p>Buy my grinder!</p>
',1,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a2267c-a05d-743b-9a4b-e86634b63d5a',NULL,'01a2267c-a0d7-707a-b748-a88ee9602d12');
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
INSERT INTO "products" VALUES('01a2267c-a24e-77ad-a837-511ab79b6c77','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL);
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
INSERT INTO "redemptions" VALUES('01a2267c-a307-7560-95e8-34c780996207','JFEZ-BW46-AAVM-5F1P',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a2267c-a006-7691-adf6-71662336f7ce','01a2267c-a004-746f-9b25-84bdae5db4d5',0,NULL,NULL,1);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a2267c-a002-7319-9a4f-f20b6d82f616','REFERRER','POINTS',500,NULL,NULL,NULL,'01a2267c-9ffc-7026-b367-93a2a9434105',NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a2267c-a002-7319-9a4f-f20c429bbd6e','REFEREE','POINTS',200,NULL,NULL,NULL,'01a2267c-9ffc-7026-b367-93a2a9434105',NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a2267c-9ffc-7026-b367-93a2a9434105','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7af3-8e1a-42235b6a6917','ZCYYS0WTG6','zcyysowtg6',1,1,1,1,'2026-01-10 09:00:00+00:00','01a2267c-9ffc-7026-b367-93a2a9434105','01a2267c-a006-7691-adf6-71662336f7ce');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a2267c-a297-70ed-8a63-c402ca2de1a2','20f1c7d971cf6cdc09816a067b197e65586433ba7cc167f3dc81ba5990db32b6','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7af3-8e1a-42235b6a6917');
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
INSERT INTO "referrals" VALUES('01a2267c-a2a3-72be-abd7-9305c8014bf1','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a2267c-9ffc-7026-b367-93a2a9434105','019ba722-4680-7af3-8e1a-42235b6a6917','01a2267c-a2b6-7541-9ea5-0b746075cf28','01a2267c-a006-7691-adf6-71662336f7ce','01a2267c-a299-74d6-ac09-72a23874c2a5');
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a2267c-a2eb-70e8-940a-68ac41bb9991',1,'01a2267c-9ffc-7026-b367-93a2a9434105','01a2267c-a006-7691-adf6-71662336f7ce');
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
INSERT INTO "refunds" VALUES('01a2267c-a25c-7007-b7fd-90994d3c6f71','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a2267c-a253-777d-a7d0-9d6f3183f555',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a2267c-a267-75af-99b3-47a70976476d','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a2267c-a2d8-7586-b69a-670c1f402339','2026-01-30 09:00:00+00:00',NULL,'01a2267c-a2d8-7586-b69a-670bdb6ccb91','01a2267c-9fef-72ee-913d-856c25cac324');
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
INSERT INTO "releases" VALUES('01a2267c-a2d8-7586-b69a-670bdb6ccb91','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a2267c-a307-7560-95e8-34c65c81a445',1,'01a2267c-a006-7691-adf6-71662336f7ce','01a2267c-a004-746f-9b25-84bdae5db4d5');
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
INSERT INTO "rewards" VALUES('01a2267c-a004-746f-9b25-84bdae5db4d5','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a2267c-a15b-7329-90a4-e2685f78f3ee','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a2267c-a15a-7596-ab5e-cbd90a9e27df');
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
INSERT INTO "sessions" VALUES('01a2267c-a05e-72f7-9014-52fe582b15c4','9d0a366ba9fac1b26ad15de646c30340f0ea5364c09c4fc4de0b2db325613722','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a2267c-a006-7691-adf6-71662336f7ce');
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
INSERT INTO "shares" VALUES('01a2267c-a2df-77ef-bf88-3524f6630fb3','D8n-yGJv7p5EStCo','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a2267c-a006-7691-adf6-71662336f7ce');
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
INSERT INTO "shop_deliveries" VALUES('01a2267c-a2c3-728c-9e78-eb95eead60a5','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a2267c-a2c7-7579-b1eb-a7d3d32d5457','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
);
INSERT INTO "tags" VALUES('01a2267c-a0d8-76d7-b4cd-1f426a2169fa','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a2267c-a0d8-76d7-b4cd-1f450b4a1bf9',2,1,'2026-01-10 09:00:00+00:00','01a2267c-a006-7691-adf6-71662336f7ce','01a2267c-a0d7-707a-b748-a88ee9602d12');
INSERT INTO "thread_readers" VALUES('01a2267c-a0f8-70b0-a7d2-55af842b8cd5',2,1,'2026-01-10 09:00:00+00:00','01a2267c-a05d-743b-9a4b-e86634b63d5a','01a2267c-a0d7-707a-b748-a88ee9602d12');
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a2267c-a0d8-76d7-b4cd-1f43a48aef09',0,'01a2267c-a0d8-76d7-b4cd-1f426a2169fa','01a2267c-a0d7-707a-b748-a88ee9602d12');
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
INSERT INTO "threads" VALUES('01a2267c-a0d7-707a-b748-a88ee9602d12','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',4,2,0,0,0,0,1,NULL,'VISIBLE','01a2267c-a006-7691-adf6-71662336f7ce','01a2267c-a0c9-7462-b8ab-800403972cc1',NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-29 08:47:10.093002+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-29 08:47:10.108442+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-29 08:47:10.135292+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-29 08:47:10.184777+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-29 08:47:10.231271+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-29 08:47:10.252416+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-29 08:47:10.300066+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-29 08:47:10.346206+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-29 08:47:10.685533+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-29 08:47:10.705000+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-29 08:47:10.720619+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-29 08:47:10.745754+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-29 08:47:10.771217+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-29 08:47:10.792463+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-29 08:47:10.809608+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-29 08:47:10.837832+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-29 08:47:10.947256+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-29 08:47:11.005647+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-29 08:47:11.027322+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-29 08:47:11.034948+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-29 08:47:11.041680+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-29 08:47:11.047454+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-29 08:47:11.055148+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-29 08:47:11.062603+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-29 08:47:11.067753+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-29 08:47:11.079949+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-29 08:47:11.107907+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-29 08:47:11.119857+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-29 08:47:11.129611+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-29 08:47:11.147030+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-29 08:47:11.171669+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-29 08:47:11.194637+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-29 08:47:11.214066+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-29 08:47:11.235151+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-29 08:47:11.268710+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-29 08:47:11.285883+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-29 08:47:11.301814+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-11-29 08:47:11.311855+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-11-29 08:47:11.321239+00:00');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a2267c-a143-726d-85a0-dda5671dfa3e',1,'2026-01-10 09:00:00+00:00','01a2267c-a006-7691-adf6-71662336f7ce','01a2267c-a0f2-7025-bcb2-b884814a0f07');
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
INSERT INTO "webhook_deliveries" VALUES('01a2267c-a2f0-74f4-89dd-b860474557fb','msg_01a2267ca2f074f489ddb85ff1d37c8a','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZ8oAZ2ka32cWYjNvfO","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2267c-a2c2-75b9-906f-85e3f0a8bfd8',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2267c-a2f2-733d-bdba-43f9a70ad52b','msg_01a2267ca2f2733dbdba43f80bfc8629','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZ8opl01qwJcqI4dMKl","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2267c-a2c2-75b9-906f-85e3f0a8bfd8',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2267c-a308-7072-a2a3-1b7a45ee0a6c','msg_01a2267ca3087072a2a31b79cb252d54','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZ8oAZ2ka32cWYjNvfO","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2267c-a2c2-75b9-906f-85e3f0a8bfd8',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2267c-a309-77f4-9be7-28a1b0165112','msg_01a2267ca30977f49be728a0552e9eed','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoiZ8owd1YJXoNMeAmWIH","memberId":"tdABoiZ8oAZ2ka32cWYjNvfO","rewardId":"UCQBoiZ8oAR0b5slhL2uXbTV","couponCode":"JFEZ-BW46-AAVM-5F1P","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2267c-a2c2-75b9-906f-85e3f0a8bfd8',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2267c-a324-7779-888c-be4f91b7cb1d','msg_01a2267ca3247779888cbe4eb498dbd0','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZ8oF10O5pL6GY0tj1a","available":115,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2267c-a2c2-75b9-906f-85e3f0a8bfd8',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2267c-a354-77c1-b371-124b128b2d80','msg_01a2267ca35477c1b371124a83e81d5e','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZ8o0h05IV9BgZTKDiM","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2267c-a2c2-75b9-906f-85e3f0a8bfd8',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a2267c-a365-758c-a587-96fc3ce52f52','msg_01a2267ca365758ca58796fb60a6622b','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiZ8o0h05IV9BgZTKDiM","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a2267c-a2c2-75b9-906f-85e3f0a8bfd8',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a2267c-a2c2-75b9-906f-85e3f0a8bfd8','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrC-aQbtPZxRsyvUNg60NdGR6sHSVePgC8Y00fivLE7J_oXm5UQCNCls-xWA-qC7x3bGz0NvJkIugkcbkAV7f0eoxpGiGUC85d_a3y7bcxfulJXGgZkdQLKA_zvOJQGyw-iGag-ek2U_4-97XUJkgH9rYcaw==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',39);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
