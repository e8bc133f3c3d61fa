BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a22572-b8dc-75d1-b018-69bfd0320c74','2026-01-10 09:00:00+00:00','01a22572-b666-71d2-ae19-c57982ac01f9','01a22572-b8c6-750c-8243-0f23cec3405e','01a22572-b88a-756b-928d-6e4d83a8e5cd');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a22572-b953-7580-ad84-c5fa805c2f10','tier:silver','2026-01-10 09:00:00+00:00','01a22572-b666-71d2-ae19-c57982ac01f9');
INSERT INTO "access_grants" VALUES('01a22572-bb01-72a8-b30e-0e9eadf11d32','tier:silver','2026-01-30 09:00:00+00:00','01a22572-ba06-77d3-a5b5-fbdc5a505027');
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
INSERT INTO "account_tokens" VALUES('01a22572-b84f-74a0-8793-57b3974558b5','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22572-b837-718d-9617-39c2a476d255');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a22572-b619-773c-82d6-7f36aff52dda','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
);
INSERT INTO "audit_entries" VALUES('01a22572-b5b8-701f-9afa-53d8ff8d01ef','programme.save','Program','01a22572-b5b3-77f4-90dd-7bb48751d875','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a22572-b5dd-7721-b1eb-f11ac77a4c86','tier.save','Tier','01a22572-b5dc-760f-831f-1ddd6412e696','silver','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a22572-b931-747a-ab11-8e5fd6bbf6b9','case.decide','ModerationCase','01a22572-b910-74e6-bff4-d6108a13f2b6','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a22572-b91b-707b-aab3-d5b7b81b78f2');
INSERT INTO "audit_entries" VALUES('01a22572-ba38-7076-bd45-520fb82680e0','webhook.create','WebhookEndpoint','01a22572-ba38-7076-bd45-520e931aa231','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a22572-bc8e-7717-b842-3c195dfdd150','member.erase','Member','01a22572-bc1b-7176-b1be-1be68c03bd96',NULL,'2026-01-30 09:00:00+00:00','01a22572-bc1b-7176-b1be-1be68c03bd96');
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a22572-b897-7270-a9c0-0d0e45c1d4b2','first-question','2026-01-10 09:00:00+00:00','01a22572-b666-71d2-ae19-c57982ac01f9');
INSERT INTO "badge_awards" VALUES('01a22572-b8de-7724-9be3-17c73762c028','first-answer','2026-01-10 09:00:00+00:00','01a22572-b767-75d9-b9dc-f9c7f4f68d17');
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
INSERT INTO "categories" VALUES('01a22572-b862-739b-a0be-768c03d6f1cc','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "community_profiles" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "post_count" INT NOT NULL,
    "accepted_answer_count" INT NOT NULL,
    "helpful_count" INT NOT NULL  /* Up-votes received */,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "community_profiles" VALUES('01a22572-b88c-75db-82b9-6b2bb19920f8',1,0,0,'01a22572-b666-71d2-ae19-c57982ac01f9');
INSERT INTO "community_profiles" VALUES('01a22572-b8c6-750c-8243-0f248038d327',1,1,1,'01a22572-b767-75d9-b9dc-f9c7f4f68d17');
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
INSERT INTO "consents" VALUES('01a22572-b838-70ce-9938-198074f7adfd','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22572-b837-718d-9617-39c2a476d255');
INSERT INTO "consents" VALUES('01a22572-b83d-76b5-9cfd-ef6a6058ec55','NEWSLETTER','newsletter-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22572-b837-718d-9617-39c2a476d255');
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
INSERT INTO "coupon_cases" VALUES('01a22572-bc0a-732a-afa1-49237d476211','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22572-bbfc-7610-95f0-4a8b752e6fb2','01a22572-bb2f-708e-b5a7-8cf52456ef8d');
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
INSERT INTO "coupon_claims" VALUES('01a22572-bbc4-7173-ae0b-551802fe7025','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a22572-bbb6-7038-9608-8dda7928da54','01a22572-bb2f-708e-b5a7-8cf52456ef8d');
INSERT INTO "coupon_claims" VALUES('01a22572-bbfd-732d-9f26-e6f2c6155956','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a22572-bbfc-7610-95f0-4a8b752e6fb2','01a22572-bb2f-708e-b5a7-8cf52456ef8d');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a22572-b75b-76e1-94bf-fd05a29cf4fa','$argon2id$v=19$m=19456,t=2,p=1$+ItPcg71WtYbMFqpzYXMUw$XBL2mb1v2e6ZikksL/1jbrileFBGilsWH66cR/kwLco','2026-01-10 09:00:00+00:00','01a22572-b666-71d2-ae19-c57982ac01f9');
INSERT INTO "credentials" VALUES('01a22572-b838-70ce-9938-197f954dcc29','$argon2id$v=19$m=19456,t=2,p=1$lOoni0f4TGxZwKYQp89P5g$rnIBohnHsdBjFdsTo/GC2EtpAJTy8UrD4zOhBN0WikU','2026-01-10 09:00:00+00:00','01a22572-b837-718d-9617-39c2a476d255');
CREATE TABLE "customers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL  /* Which shop: shop, shopify:domain, import:file */,
    "external_id" VARCHAR(255) NOT NULL  /* The shop's own id, else the normalised address */,
    "email" VARCHAR(255),
    "email_key" VARCHAR(255),
    "country" VARCHAR(60),
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    CONSTRAINT "uid_customers_source_f09162" UNIQUE ("source", "external_id")
);
INSERT INTO "customers" VALUES('01a22572-b94d-7422-8a8c-f54dff8d285a','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22572-b666-71d2-ae19-c57982ac01f9');
INSERT INTO "customers" VALUES('01a22572-ba28-74db-95f7-d159d7f9f7b9','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22572-ba06-77d3-a5b5-fbdc5a505027');
INSERT INTO "customers" VALUES('01a22572-bb78-75d7-adce-e0fef8dc6b96','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a22572-b767-75d9-b9dc-f9c7f4f68d17');
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a22572-bade-7132-9f14-341593becf88','a0155fc911e367fed2d2415250d049f7cb2ecfdbb108207c6577345bf4f469a6','2026-01-10 09:00:00+00:00','2026-01-17 09:00:00+00:00','01a22572-b666-71d2-ae19-c57982ac01f9');
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
INSERT INTO "earn_rule_versions" VALUES('01a22572-b5f4-7673-978b-b70090f207a1',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22572-b5f4-7673-978b-b6ff5043e26c',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22572-b5ff-75da-aeac-6dc72074fd7f',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22572-b5fe-74d8-884f-b2b37ed6bf81',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22572-b607-74a8-88db-84c061c8b03a',1,'For a ANSWER_ACCEPTED',15,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22572-b607-74a8-88db-84bf3d164c5d',NULL,NULL,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "earn_rules" VALUES('01a22572-b5f4-7673-978b-b6ff5043e26c','PURCHASE',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a22572-b5fe-74d8-884f-b2b37ed6bf81','THREAD',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a22572-b607-74a8-88db-84bf3d164c5d','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a22572-b9b9-73b2-bdd4-2f4ce83f2266','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a22572-bae6-7000-beba-acb76ae2b312','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a22572-b8de-7724-9be3-17c900b46c80');
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a22572-bc66-765d-890e-3c6850ebdef1','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a22572-ba45-70f0-9d53-afd3c8e0409b','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[]}','2026-01-10 09:00:00+00:00');
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a22572-b666-71d2-ae19-c57982ac01f9','{}','2026-11-29 03:56:46.137879+00:00');
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
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE, "merged_into_id" CHAR(36), "closed_at" TIMESTAMP, "granted_tier_id" CHAR(36) REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT, "granted_until" TIMESTAMP   /* Until when at least the granted tier is theirs (R42) */,
    CONSTRAINT accounts_available_not_negative CHECK (available >= 0),
    CONSTRAINT accounts_pending_not_negative CHECK (pending >= 0),
    CONSTRAINT accounts_reserved_not_negative CHECK (reserved >= 0),
    CONSTRAINT accounts_debt_not_negative CHECK (debt >= 0),
    CONSTRAINT accounts_debt_means_nothing_available CHECK (debt = 0 OR available = 0)
);
INSERT INTO "loyalty_accounts" VALUES('01a22572-b898-7600-887b-83a168da9d93',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22572-b5dc-760f-831f-1ddd6412e696','01a22572-b666-71d2-ae19-c57982ac01f9',NULL,NULL,NULL,NULL);
INSERT INTO "loyalty_accounts" VALUES('01a22572-b8de-7724-9be3-17c900b46c80',85,0,0,0,85,0,0,85,3,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22572-b767-75d9-b9dc-f9c7f4f68d17',NULL,NULL,NULL,NULL);
INSERT INTO "loyalty_accounts" VALUES('01a22572-ba29-7361-8799-05a81d9139f1',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22572-b5dc-760f-831f-1ddd6412e696','01a22572-ba06-77d3-a5b5-fbdc5a505027',NULL,NULL,NULL,NULL);
INSERT INTO "loyalty_accounts" VALUES('01a22572-bc2f-769b-94bf-0242667b1d3d',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22572-bc1b-7176-b1be-1be68c03bd96',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
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
, "points_expire_after_months" INT   /* Instead of days; twelve are a year (R32) */, "expiry_is_sliding" INT NOT NULL  /* Activity moves the end of all lots (R35) */ DEFAULT 0, "adjustments_are_activity" INT NOT NULL DEFAULT 0, "reminder_days" VARCHAR(60) NOT NULL  /* How long before points end members hear of it */ DEFAULT '30,7', "tier_basis" VARCHAR(8) NOT NULL  /* POINTS: POINTS\nSPEND: SPEND */ DEFAULT 'POINTS', "tier_downgrade" VARCHAR(10) NOT NULL  /* DROP: DROP\nONE_DOWN: ONE_DOWN */ DEFAULT 'DROP', "tier_refunds" VARCHAR(20) NOT NULL  /* IMMEDIATE: IMMEDIATE\nAT_NEXT_EVALUATION: AT_NEXT_EVALUATION */ DEFAULT 'IMMEDIATE', "overlap" VARCHAR(14) NOT NULL  /* BEST_ONLY: BEST_ONLY\nADDITIVE: ADDITIVE\nMULTIPLICATIVE: MULTIPLICATIVE */ DEFAULT 'BEST_ONLY', "voter_age_days" INT NOT NULL DEFAULT 3);
INSERT INTO "loyalty_programme" VALUES('01a22572-b5b3-77f4-90dd-7bb48751d875','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a22572-b951-728e-a59f-a97c2f7e9086','2026-01-10 08:59:00+00:00',NULL,'01a22572-b898-7600-887b-83a168da9d93','01a22572-b5dc-760f-831f-1ddd6412e696');
INSERT INTO "loyalty_tier_periods" VALUES('01a22572-bb00-7555-aa12-1255d5a283a7','2026-01-30 09:00:00+00:00',NULL,'01a22572-ba29-7361-8799-05a81d9139f1','01a22572-b5dc-760f-831f-1ddd6412e696');
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
INSERT INTO "loyalty_tiers" VALUES('01a22572-b5dc-760f-831f-1ddd6412e696','silver','Silver',1,150,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a22572-ba4a-738a-a099-2c61e3a73095','gold','Gold',2,2000,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a22572-ba6d-776a-a5cb-b6e76721d0f6','platinum','Platinum',3,3000,'1','[]',NULL,0);
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
INSERT INTO "members" VALUES('01a22572-b666-71d2-ae19-c57982ac01f9','anna','anna','Anna',NULL,NULL,'anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a22572-b767-75d9-b9dc-f9c7f4f68d17','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a22572-b837-718d-9617-39c2a476d255','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a22572-b91b-707b-aab3-d5b7b81b78f2','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a22572-ba06-77d3-a5b5-fbdc5a505027','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a22572-bc1b-7176-b1be-1be68c03bd96','former-1be68c03bd96','former-lbe68co3bd96','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1);
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
INSERT INTO "moderation_cases" VALUES('01a22572-b910-74e6-bff4-d6108a13f2b6','Post','01a22572-b904-757e-9ed8-cf0d945fae0a',NULL,'DECIDED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22572-b767-75d9-b9dc-f9c7f4f68d17');
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
INSERT INTO "moderation_decisions" VALUES('01a22572-b92d-70e2-afc2-541214e4ef20',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a22572-b910-74e6-bff4-d6108a13f2b6','01a22572-b91b-707b-aab3-d5b7b81b78f2');
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
INSERT INTO "moderation_reports" VALUES('01a22572-b911-77d2-ac59-98e354c1a457','KG4B-X9DZ-J6WJ','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a22572-b910-74e6-bff4-d6108a13f2b6','01a22572-b666-71d2-ae19-c57982ac01f9');
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
INSERT INTO "notifications" VALUES('01a22572-b8ab-7453-9f26-ff3931b72f5b','POINTS_EARNED','points:01a22572-b898-7600-887b-83a2fe3ac5fa:01a22572-b666-71d2-ae19-c57982ac01f9',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22572-b666-71d2-ae19-c57982ac01f9');
INSERT INTO "notifications" VALUES('01a22572-b8de-7724-9be3-17c8f0174f0c','ANSWER_ACCEPTED','accepted:01a22572-b8c6-750c-8243-0f23cec3405e:01a22572-b767-75d9-b9dc-f9c7f4f68d17','Post','01a22572-b8c6-750c-8243-0f23cec3405e','{}','2026-01-10 09:00:00+00:00',NULL,'01a22572-b666-71d2-ae19-c57982ac01f9','01a22572-b767-75d9-b9dc-f9c7f4f68d17');
INSERT INTO "notifications" VALUES('01a22572-b8e0-7054-a7a5-5ead471f9efb','POINTS_EARNED','points:01a22572-b8df-73c0-a6e9-4ebb2d5b9c18:01a22572-b767-75d9-b9dc-f9c7f4f68d17',NULL,NULL,'{"points":15,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22572-b767-75d9-b9dc-f9c7f4f68d17');
INSERT INTO "notifications" VALUES('01a22572-b8f2-7572-94cd-a7ed25e0a075','VOTE','vote:01a22572-b8c6-750c-8243-0f23cec3405e:01a22572-b767-75d9-b9dc-f9c7f4f68d17','Post','01a22572-b8c6-750c-8243-0f23cec3405e','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22572-b767-75d9-b9dc-f9c7f4f68d17');
INSERT INTO "notifications" VALUES('01a22572-b945-7144-b411-6f6fc1f248d8','MODERATION','decision:01a22572-b92d-70e2-afc2-541214e4ef20:01a22572-b767-75d9-b9dc-f9c7f4f68d17',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22572-b767-75d9-b9dc-f9c7f4f68d17');
INSERT INTO "notifications" VALUES('01a22572-b950-7438-a632-7c3ad886a191','POINTS_EARNED','points:01a22572-b94f-7759-a376-3c0f84fe168d:01a22572-b666-71d2-ae19-c57982ac01f9',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22572-b666-71d2-ae19-c57982ac01f9');
INSERT INTO "notifications" VALUES('01a22572-b952-762a-90a9-33e694f78d74','TIER_CHANGED','tier:silver:2026-01-10:01a22572-b666-71d2-ae19-c57982ac01f9',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22572-b666-71d2-ae19-c57982ac01f9');
INSERT INTO "notifications" VALUES('01a22572-ba2b-742f-a152-a65785123819','POINTS_EARNED','points:01a22572-ba2a-728b-95da-395572259690:01a22572-ba06-77d3-a5b5-fbdc5a505027',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22572-ba06-77d3-a5b5-fbdc5a505027');
INSERT INTO "notifications" VALUES('01a22572-bae6-7000-beba-acb81b9c2ad3','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a22572-b767-75d9-b9dc-f9c7f4f68d17',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22572-b767-75d9-b9dc-f9c7f4f68d17');
INSERT INTO "notifications" VALUES('01a22572-bafa-7432-9904-c857452a7462','REFERRAL_REWARDED','referral:01a22572-ba10-7534-ab3a-6749581f8717:REFERRER:01a22572-b666-71d2-ae19-c57982ac01f9',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a22572-ba06-77d3-a5b5-fbdc5a505027','01a22572-b666-71d2-ae19-c57982ac01f9');
INSERT INTO "notifications" VALUES('01a22572-bafa-7432-9904-c858de71d53e','REFERRAL_REWARDED','referral:01a22572-ba10-7534-ab3a-6749581f8717:REFEREE:01a22572-ba06-77d3-a5b5-fbdc5a505027',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a22572-b666-71d2-ae19-c57982ac01f9','01a22572-ba06-77d3-a5b5-fbdc5a505027');
INSERT INTO "notifications" VALUES('01a22572-bb00-7555-aa12-1256e1f49fea','TIER_CHANGED','tier:silver:2026-01-30:01a22572-ba06-77d3-a5b5-fbdc5a505027',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22572-ba06-77d3-a5b5-fbdc5a505027');
INSERT INTO "notifications" VALUES('01a22572-bb48-7332-a14b-75cd713031eb','REWARD','redemption:01a22572-bb2f-708e-b5a7-8cf52456ef8d:01a22572-b666-71d2-ae19-c57982ac01f9',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22572-b666-71d2-ae19-c57982ac01f9');
INSERT INTO "notifications" VALUES('01a22572-bb92-724e-9bbe-211981efdf0f','POINTS_EARNED','points:01a22572-bb84-7603-b563-0c07cad802d9:01a22572-b767-75d9-b9dc-f9c7f4f68d17',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22572-b767-75d9-b9dc-f9c7f4f68d17');
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
INSERT INTO "order_lines" VALUES('01a22572-b94e-7245-9677-0e10a230e24a',0,'beans','Beans',2,9000,'01a22572-b94d-7422-8a8c-f54ec9ec7e96','01a22572-b94a-7298-bf3f-d6ee567d82fe','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22572-ba28-74db-95f7-d15b97c8274f',0,'beans','Beans',1,4000,'01a22572-ba28-74db-95f7-d15a5e2f2dc1','01a22572-b94a-7298-bf3f-d6ee567d82fe','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22572-bb79-7626-b171-85bf7773a35f',0,'beans','Beans',1,2000,'01a22572-bb78-75d7-adce-e0ffa325f0f0','01a22572-b94a-7298-bf3f-d6ee567d82fe','0',1,NULL,NULL,NULL);
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
    "customer_id" CHAR(36) REFERENCES "customers" ("id") ON DELETE RESTRICT, "rate_day" DATE, "refunds_listed_at" TIMESTAMP, "is_given_back" INT NOT NULL DEFAULT 0, "deleted_at" TIMESTAMP, "ordered_at" TIMESTAMP, "was_sent" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_orders_source_4dc23c" UNIQUE ("source", "external_id"),
    CONSTRAINT orders_refunded_not_negative CHECK (refunded_minor >= 0)
);
INSERT INTO "orders" VALUES('01a22572-b94d-7422-8a8c-f54ec9ec7e96','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a22572-b94d-7422-8a8c-f54dff8d285a',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0);
INSERT INTO "orders" VALUES('01a22572-ba28-74db-95f7-d15a5e2f2dc1','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a22572-ba28-74db-95f7-d159d7f9f7b9',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0);
INSERT INTO "orders" VALUES('01a22572-bb78-75d7-adce-e0ffa325f0f0','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a22572-bb78-75d7-adce-e0fef8dc6b96',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0);
INSERT INTO "orders" VALUES('01a22572-bbb6-7038-9608-8dda7928da54','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'QZME-WPRE-GA1F-GPB3',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0);
INSERT INTO "orders" VALUES('01a22572-bbfc-7610-95f0-4a8b752e6fb2','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'QZME-WPRE-GA1F-GPB3',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0);
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
INSERT INTO "outbox" VALUES('01a22572-b83d-76b5-9cfd-ef6bedcd073c','account letter','{"kind":"registration","member":"01a22572-b837-718d-9617-39c2a476d255"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22572-b8c8-765e-8132-4384ed770618','notices','{"what":"reply","about":{"post":"01a22572-b8c6-750c-8243-0f23cec3405e"},"run":"01a22572-b8c7-7656-8fa8-a8132f442ed9"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22572-b905-715f-a33d-af9716c4a74a','notices','{"what":"reply","about":{"post":"01a22572-b904-757e-9ed8-cf0d945fae0a"},"run":"01a22572-b905-715f-a33d-af9638576154"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22572-b912-7477-b37b-a55567eba0c3','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"Hello {name},\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"name":"Anna","reference":"KG4B-X9DZ-J6WJ"},"unsubscribe":null}','receipt:01a22572-b911-77d2-ac59-98e354c1a457','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22572-b944-7763-b158-7aecef8cb551','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"Hello {name},\n\n{ruling}.\n\n{statement}\n\nGround: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge, by answering to the operator of this portal. You may also turn to a\ncertified out-of-court dispute settlement body or to a court. Your reference is {reference}.","values":{"name":"Bert","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","reference":"01a22572-b92d-70e2-afc2-541214e4ef20"},"unsubscribe":null}','statement:01a22572-b92d-70e2-afc2-541214e4ef20','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22572-b946-7102-a609-41e87279e59f','notices','{"what":"outcome","about":{"decision":"01a22572-b92d-70e2-afc2-541214e4ef20"},"run":"01a22572-b945-7144-b411-6f703c73810d"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22572-b9b0-7233-8cd0-56b606221628','notices','{"what":"points taken","about":{"transfer":"01a22572-b9af-764e-ab89-0ae3bc4d830f","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a22572-b9af-764e-ab89-0ae3bc4d830f"},"run":"01a22572-b9b0-7233-8cd0-56b5dea3678a"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22572-badf-77d7-8564-2437d7f1ce66','data export','{"export":"01a22572-bade-7132-9f14-341593becf88"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22572-bae8-7720-8b76-21d21ba07ba3','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22572b76775d9b9dcf9c7f4f68d171c6862af0408688c2a118f29ca7c3a62"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22572b76775d9b9dcf9c7f4f68d171c6862af0408688c2a118f29ca7c3a62"}','points end:01a22572-b767-75d9-b9dc-f9c7f4f68d17:2026-02-19:30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22572-bbe5-72a7-9e51-2d40f2b3a49e','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a22572-bb2f-708e-b5a7-8cf52456ef8d","order":"01a22572-bbb6-7038-9608-8dda7928da54","once":"coupon:01a22572-bbc5-72b7-bfdc-c44227417dda"},"run":"01a22572-bbc5-72b7-bfdc-c443e5d2d2c8"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22572-bc0f-717d-b357-9e5b513e8757','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a22572-bc0a-732a-afa1-49237d476211","once":"coupon case:01a22572-bc0a-732a-afa1-49237d476211"},"run":"01a22572-bc0b-72ed-aeb6-5d20e79ae63f"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22572-bc67-701a-a0fc-ba4a71a6c82b','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a22572-b9af-764e-ab89-0ae460a91cbf',20,'01a22572-b94f-7759-a376-3c10ccc182f2','01a22572-b9af-764e-ab89-0ae3bc4d830f');
INSERT INTO "points_draws" VALUES('01a22572-bb30-72c1-88eb-fe90f3396dc0',100,'01a22572-b94f-7759-a376-3c10ccc182f2','01a22572-bb30-72c1-88eb-fe8f5144bef9');
INSERT INTO "points_draws" VALUES('01a22572-bc69-7574-bec7-6f2e6accb551',10,'01a22572-bc30-71d5-9de9-81b299a45459','01a22572-bc68-76fc-bdaf-8a6ee155ed51');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a22572-bafc-7399-87b5-78021c13abd2','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22572-bafb-72e4-8874-b72eb7f2576b','01a22572-b899-72a8-888e-dd012a44bbb0');
INSERT INTO "points_extensions" VALUES('01a22572-bafc-7399-87b5-7803d95eec36','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22572-bafb-72e4-8874-b72eb7f2576b','01a22572-b94f-7759-a376-3c10ccc182f2');
INSERT INTO "points_extensions" VALUES('01a22572-bafe-732c-9718-cd2ff5afeb1f','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22572-bafe-732c-9718-cd2d71cedccf','01a22572-ba2a-728b-95da-3956c716de19');
INSERT INTO "points_extensions" VALUES('01a22572-bb91-7337-89fc-b510f7a8ff69','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22572-bb84-7603-b563-0c07cad802d9','01a22572-ba2f-7413-9b7d-8ef43758c031');
INSERT INTO "points_extensions" VALUES('01a22572-bb92-724e-9bbe-21188b337601','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22572-bb84-7603-b563-0c07cad802d9','01a22572-b8df-73c0-a6e9-4ebc01cb4f9b');
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
INSERT INTO "points_lots" VALUES('01a22572-b899-72a8-888e-dd012a44bbb0',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22572-b898-7600-887b-83a168da9d93','01a22572-b898-7600-887b-83a2fe3ac5fa',0);
INSERT INTO "points_lots" VALUES('01a22572-b8df-73c0-a6e9-4ebc01cb4f9b',1,15,15,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22572-b8de-7724-9be3-17c900b46c80','01a22572-b8df-73c0-a6e9-4ebb2d5b9c18',0);
INSERT INTO "points_lots" VALUES('01a22572-b94f-7759-a376-3c10ccc182f2',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22572-b898-7600-887b-83a168da9d93','01a22572-b94f-7759-a376-3c0f84fe168d',0);
INSERT INTO "points_lots" VALUES('01a22572-ba2a-728b-95da-3956c716de19',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22572-ba29-7361-8799-05a81d9139f1','01a22572-ba2a-728b-95da-395572259690',0);
INSERT INTO "points_lots" VALUES('01a22572-ba2f-7413-9b7d-8ef43758c031',2,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22572-b8de-7724-9be3-17c900b46c80','01a22572-ba2f-7413-9b7d-8ef31c0bd634',0);
INSERT INTO "points_lots" VALUES('01a22572-ba32-7092-9915-27dce482b505',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a22572-b898-7600-887b-83a168da9d93','01a22572-ba32-7092-9915-27db8318d2e5',0);
INSERT INTO "points_lots" VALUES('01a22572-bafb-72e4-8874-b72f81d2c1a2',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22572-b898-7600-887b-83a168da9d93','01a22572-bafb-72e4-8874-b72eb7f2576b',0);
INSERT INTO "points_lots" VALUES('01a22572-bafe-732c-9718-cd2e7c152d4b',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22572-ba29-7361-8799-05a81d9139f1','01a22572-bafe-732c-9718-cd2d71cedccf',0);
INSERT INTO "points_lots" VALUES('01a22572-bb84-7603-b563-0c08d11ee1f6',3,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22572-b8de-7724-9be3-17c900b46c80','01a22572-bb84-7603-b563-0c07cad802d9',0);
INSERT INTO "points_lots" VALUES('01a22572-bc30-71d5-9de9-81b299a45459',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22572-bc2f-769b-94bf-0242667b1d3d','01a22572-bc30-71d5-9de9-81b16ef9cc50',0);
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
INSERT INTO "points_transfers" VALUES('01a22572-b898-7600-887b-83a2fe3ac5fa',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a22572-b88a-756b-928d-6e4d83a8e5cd','a6691ba6aec57c448d7afeb47ebec47ba0f872b6b7279362ceb71208940ad8d9','THREAD','For a THREAD','Thread','01a22572-b88a-756b-928d-6e4d83a8e5cd','RULE','01a22572-b5ff-75da-aeac-6dc72074fd7f',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22572-b898-7600-887b-83a168da9d93',NULL,'01a22572-b5ff-75da-aeac-6dc72074fd7f',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-b8df-73c0-a6e9-4ebb2d5b9c18',1,'EARN','ISSUANCE','AVAILABLE',15,15,0,0,15,'ANSWER_ACCEPTED:post:01a22572-b8c6-750c-8243-0f23cec3405e','2cd1ea0eda23578e4991cd56db93d3043d6ddcf6eadfcd3e331fbe2540716a3d','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a22572-b8c6-750c-8243-0f23cec3405e','RULE','01a22572-b607-74a8-88db-84c061c8b03a',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22572-b8de-7724-9be3-17c900b46c80',NULL,'01a22572-b607-74a8-88db-84c061c8b03a',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-b94f-7759-a376-3c0f84fe168d',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a22572-b94d-7422-8a8c-f54ec9ec7e96','f999abd4a113dab8fb1bff619ac0e120517ea3900643bde7eae1e814d29d7e1d','PURCHASE','For a PURCHASE','Order','01a22572-b94d-7422-8a8c-f54ec9ec7e96','RULE','01a22572-b5f4-7673-978b-b70090f207a1','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22572-b898-7600-887b-83a168da9d93',NULL,'01a22572-b5f4-7673-978b-b70090f207a1',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-b9af-764e-ab89-0ae3bc4d830f',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a22572-b94f-7759-a376-3c0f84fe168d:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a22572-b94d-7422-8a8c-f54ec9ec7e96','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22572-b898-7600-887b-83a168da9d93','01a22572-b94f-7759-a376-3c0f84fe168d',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-ba2a-728b-95da-395572259690',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a22572-ba28-74db-95f7-d15a5e2f2dc1','83f8427de917e4472c717f5cb0bc3917273d95c1d15117b7ec4737308969d464','PURCHASE','For a PURCHASE','Order','01a22572-ba28-74db-95f7-d15a5e2f2dc1','RULE','01a22572-b5f4-7673-978b-b70090f207a1','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22572-ba29-7361-8799-05a81d9139f1',NULL,'01a22572-b5f4-7673-978b-b70090f207a1',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-ba2f-7413-9b7d-8ef31c0bd634',2,'EARN','ISSUANCE','AVAILABLE',30,45,0,0,30,'gift:5','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22572-b8de-7724-9be3-17c900b46c80',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-ba32-7092-9915-27db8318d2e5',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:6','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22572-b898-7600-887b-83a168da9d93',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-bafb-72e4-8874-b72eb7f2576b',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a22572-ba10-7534-ab3a-6749581f8717','ab38325725b0d5a69b829993d1eb191ea05cc0794b8e0557964f2741a4b144e2','REFERRER','A friend came by your invitation','Referral','01a22572-ba10-7534-ab3a-6749581f8717','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22572-b898-7600-887b-83a168da9d93',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-bafe-732c-9718-cd2d71cedccf',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a22572-ba10-7534-ab3a-6749581f8717','2819de1c555421d4037fdf3342c4e110d4139ad476fb62ba8ca952b6dc5f3372','REFEREE','You came by a friend''s invitation','Referral','01a22572-ba10-7534-ab3a-6749581f8717','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22572-ba29-7361-8799-05a81d9139f1',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-bb30-72c1-88eb-fe8f5144bef9',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a22572-bb2f-708e-b5a7-8cf52456ef8d','ae54a4fe83251dd952c8162f0742aceea064cbb3e218216821537ab62ec4623a',NULL,'Five euros off','Redemption','01a22572-bb2f-708e-b5a7-8cf52456ef8d','MEMBER','01a22572-b666-71d2-ae19-c57982ac01f9',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22572-b898-7600-887b-83a168da9d93',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-bb84-7603-b563-0c07cad802d9',3,'EARN','ISSUANCE','AVAILABLE',40,85,0,0,40,'PURCHASE:order:01a22572-bb78-75d7-adce-e0ffa325f0f0','0734a25d8c08978e85741d035d42785ee9b3a748b2f9456e4f78be5e0bbba4c4','PURCHASE','For a PURCHASE','Order','01a22572-bb78-75d7-adce-e0ffa325f0f0','RULE','01a22572-b5f4-7673-978b-b70090f207a1','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a22572-b8de-7724-9be3-17c900b46c80',NULL,'01a22572-b5f4-7673-978b-b70090f207a1',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-bc30-71d5-9de9-81b16ef9cc50',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:8','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22572-bc2f-769b-94bf-0242667b1d3d',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22572-bc68-76fc-bdaf-8a6ee155ed51',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a22572-bc2f-769b-94bf-0242667b1d3d:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22572-bc2f-769b-94bf-0242667b1d3d',NULL,NULL,NULL,NULL);
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a22572-b8f6-71a3-84da-ea31de76db6b','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a22572-b767-75d9-b9dc-f9c7f4f68d17','01a22572-b8c6-750c-8243-0f23cec3405e');
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
INSERT INTO "posts" VALUES('01a22572-b88b-7078-94bf-8ff06d965435',1,'It tastes of sand.','<p>It tastes of sand.</p>
',1,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22572-b666-71d2-ae19-c57982ac01f9',NULL,'01a22572-b88a-756b-928d-6e4d83a8e5cd');
INSERT INTO "posts" VALUES('01a22572-b8c6-750c-8243-0f23cec3405e',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',1,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22572-b767-75d9-b9dc-f9c7f4f68d17',NULL,'01a22572-b88a-756b-928d-6e4d83a8e5cd');
INSERT INTO "posts" VALUES('01a22572-b904-757e-9ed8-cf0d945fae0a',3,'Buy my grinder!','<p>Buy my grinder!</p>
',1,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22572-b767-75d9-b9dc-f9c7f4f68d17',NULL,'01a22572-b88a-756b-928d-6e4d83a8e5cd');
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
INSERT INTO "products" VALUES('01a22572-b94a-7298-bf3f-d6ee567d82fe','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL);
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
INSERT INTO "redemptions" VALUES('01a22572-bb2f-708e-b5a7-8cf52456ef8d','QZME-WPRE-GA1F-GPB3',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a22572-b666-71d2-ae19-c57982ac01f9','01a22572-b643-7240-bd68-b8188bc119c9',0,NULL,NULL,1);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a22572-b627-7127-83d0-0cf6112dfe14','REFERRER','POINTS',500,NULL,NULL,NULL,'01a22572-b622-7361-acbe-a5423cb77b4f',NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a22572-b627-7127-83d0-0cf7be1d4fce','REFEREE','POINTS',200,NULL,NULL,NULL,'01a22572-b622-7361-acbe-a5423cb77b4f',NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a22572-b622-7361-acbe-a5423cb77b4f','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7310-ba7a-cb57b9c4a929','Q6MKJQQ9A8','q6mkjqq9a8',1,1,1,1,'2026-01-10 09:00:00+00:00','01a22572-b622-7361-acbe-a5423cb77b4f','01a22572-b666-71d2-ae19-c57982ac01f9');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a22572-b9d4-74b4-af74-7e584d934030','5f8f7a9281a75c098cfcbef7e86f845340291f3b07add496e61985ac38a2b5ec','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7310-ba7a-cb57b9c4a929');
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
INSERT INTO "referrals" VALUES('01a22572-ba10-7534-ab3a-6749581f8717','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22572-b622-7361-acbe-a5423cb77b4f','019ba722-4680-7310-ba7a-cb57b9c4a929','01a22572-ba28-74db-95f7-d15a5e2f2dc1','01a22572-b666-71d2-ae19-c57982ac01f9','01a22572-ba06-77d3-a5b5-fbdc5a505027');
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a22572-baf9-738b-84e1-6e9d8a8b8071',1,'01a22572-b622-7361-acbe-a5423cb77b4f','01a22572-b666-71d2-ae19-c57982ac01f9');
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
INSERT INTO "refunds" VALUES('01a22572-b964-722a-b178-3a6a388b0e26','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a22572-b94d-7422-8a8c-f54ec9ec7e96',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a22572-b9b7-717f-b815-fe8be61fb7f9','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a22572-ba7c-728a-9f30-4caf5f13da2d','2026-01-30 09:00:00+00:00',NULL,'01a22572-ba7a-71ed-a05e-4a2f989cce48','01a22572-b5dc-760f-831f-1ddd6412e696');
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
INSERT INTO "releases" VALUES('01a22572-ba7a-71ed-a05e-4a2f989cce48','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a22572-bb2f-708e-b5a7-8cf455d0d2ce',1,'01a22572-b666-71d2-ae19-c57982ac01f9','01a22572-b643-7240-bd68-b8188bc119c9');
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
INSERT INTO "rewards" VALUES('01a22572-b643-7240-bd68-b8188bc119c9','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a22572-b920-7030-b437-7a7da3762d62','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a22572-b91b-707b-aab3-d5b7b81b78f2');
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
INSERT INTO "sessions" VALUES('01a22572-b777-75e7-8047-879c08a51756','8e7057e368d26471fa5aba0bc3f927ba29d29282c898b1e5d4bd264a2e7ed361','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22572-b666-71d2-ae19-c57982ac01f9');
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
INSERT INTO "shares" VALUES('01a22572-baa1-75d0-9a72-66d750c81939','paeehUDSWjsef0Z6','/threads','copy',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a22572-b666-71d2-ae19-c57982ac01f9');
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
    "finished_at" TIMESTAMP, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "awaits_rate_of" VARCHAR(3),
    CONSTRAINT "uid_shop_delive_source_216fd8" UNIQUE ("source", "key")
);
INSERT INTO "shop_deliveries" VALUES('01a22572-ba41-7472-9ddd-452b3ac0619f','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a22572-ba43-751b-bcd9-8ec6514d98ca','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
);
INSERT INTO "tags" VALUES('01a22572-b88c-75db-82b9-6b2988bf38ff','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a22572-b896-7042-90dd-2c9699299d16',2,1,'2026-01-10 09:00:00+00:00','01a22572-b666-71d2-ae19-c57982ac01f9','01a22572-b88a-756b-928d-6e4d83a8e5cd');
INSERT INTO "thread_readers" VALUES('01a22572-b8c6-750c-8243-0f25ad88ba68',3,1,'2026-01-10 09:00:00+00:00','01a22572-b767-75d9-b9dc-f9c7f4f68d17','01a22572-b88a-756b-928d-6e4d83a8e5cd');
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a22572-b88c-75db-82b9-6b2ab583ff1e',0,'01a22572-b88c-75db-82b9-6b2988bf38ff','01a22572-b88a-756b-928d-6e4d83a8e5cd');
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
INSERT INTO "threads" VALUES('01a22572-b88a-756b-928d-6e4d83a8e5cd','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',3,1,0,0,0,0,1,NULL,'VISIBLE','01a22572-b666-71d2-ae19-c57982ac01f9','01a22572-b862-739b-a0be-768c03d6f1cc',NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-29 03:56:38.748662+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-29 03:56:38.803996+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-29 03:56:38.956272+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-29 03:56:39.136804+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-29 03:56:39.325254+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-29 03:56:39.441460+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-29 03:56:39.659304+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-29 03:56:39.896081+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-29 03:56:40.064075+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-29 03:56:40.124127+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-29 03:56:40.198358+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-29 03:56:40.311048+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-29 03:56:41.005122+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-29 03:56:41.147650+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-29 03:56:41.260918+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-29 03:56:41.400265+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-29 03:56:41.852165+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-29 03:56:42.229424+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-29 03:56:42.505774+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-29 03:56:42.723836+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-29 03:56:42.908343+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-29 03:56:43.129666+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-29 03:56:43.357174+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-29 03:56:43.559112+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-29 03:56:43.705532+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-29 03:56:43.900675+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-29 03:56:44.245890+00:00');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a22572-b8f1-7701-a8fd-daaafdb1d4d7',1,'2026-01-10 09:00:00+00:00','01a22572-b666-71d2-ae19-c57982ac01f9','01a22572-b8c6-750c-8243-0f23cec3405e');
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
INSERT INTO "webhook_deliveries" VALUES('01a22572-bafd-73de-a9e7-ff679fc701a6','msg_01a22572bafc739987b5780473fcd377','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiVytmZx0q4ZxXmCrAH5","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22572-ba38-7076-bd45-520e931aa231',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22572-baff-7449-801f-16a34df0005c','msg_01a22572bafe732c9718cd30edb316af','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiVyugZ306W1-9xaUFAn","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22572-ba38-7076-bd45-520e931aa231',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22572-bb48-7332-a14b-75cc24241c95','msg_01a22572bb487332a14b75cbbde29e9a','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiVytmZx0q4ZxXmCrAH5","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22572-ba38-7076-bd45-520e931aa231',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22572-bb49-779b-b04c-0f756344d1e1','msg_01a22572bb49779bb04c0f74543657a2','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoiVyuy9wjrWnjPUkVu-N","memberId":"tdABoiVytmZx0q4ZxXmCrAH5","rewardId":"UCQBoiVytkNyQL1ouBiLwRnJ","couponCode":"QZME-WPRE-GA1F-GPB3","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22572-ba38-7076-bd45-520e931aa231',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22572-bb93-71e9-be8e-7ac0769ed55a','msg_01a22572bb9371e9be8e7abf700fc3c8','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiVyt2d12bnc-cf09o0X","available":85,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22572-ba38-7076-bd45-520e931aa231',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22572-bc31-72e1-8118-cedb25bf80c3','msg_01a22572bc3172e18118ceda8d248c91','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiVyvBtxdrG-G-aMA72W","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22572-ba38-7076-bd45-520e931aa231',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22572-bc69-7574-bec7-6f3070aabf03','msg_01a22572bc697574bec76f2f7d04a387','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiVyvBtxdrG-G-aMA72W","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22572-ba38-7076-bd45-520e931aa231',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a22572-ba38-7076-bd45-520e931aa231','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrC6J9NG_rKnkRTWKVDFT8BfD-3N9fw-g6BDdMk1PiaSCX11FbW8f8LIehUvHARe0fB9oM7gLbBCLINRY_ZASKKTVWosU_6M93uai532US5if83TBOECpwK7Dj1wqwrTyaR3lqsjOyPi592XzIeBI8FQP_NQ==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',27);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
