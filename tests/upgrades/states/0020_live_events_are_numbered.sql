BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a223d3-2e7b-731b-b058-381d6844643a','2026-01-10 09:00:00+00:00','01a223d3-2de3-773c-a06e-c8036b7a6129','01a223d3-2e77-7617-8c95-8ee074d72ea5','01a223d3-2e6f-7107-bb96-4565b13de040');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a223d3-2f32-73ca-a86c-e09c9257e728','tier:silver','2026-01-10 09:00:00+00:00','01a223d3-2de3-773c-a06e-c8036b7a6129');
INSERT INTO "access_grants" VALUES('01a223d3-2fc3-7737-8325-020a40e5a50d','tier:silver','2026-01-30 09:00:00+00:00','01a223d3-2f4a-7236-9400-bcff284ee2c7');
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
INSERT INTO "account_tokens" VALUES('01a223d3-2e61-71c4-b937-cfccc8dac974','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a223d3-2e5d-742d-bb92-722b860a8fe4');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a223d3-2dda-768c-8ee3-b25ee00696d0','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
);
INSERT INTO "audit_entries" VALUES('01a223d3-2dba-7699-87fb-1a8d39bdad2a','programme.save','Program','01a223d3-2db4-74cd-a9ba-56b07b189eea','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a223d3-2dc3-730a-985f-2d323ca6bd2b','tier.save','Tier','01a223d3-2dc3-730a-985f-2d31603730cf','silver','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a223d3-2f1b-7407-a0ef-2201e0c1ea7f','case.decide','ModerationCase','01a223d3-2ef1-71be-95c3-21954744061c','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a223d3-2f0f-718f-b504-008ba16a68b0');
INSERT INTO "audit_entries" VALUES('01a223d3-2f78-722c-91e6-c0648df037d7','webhook.create','WebhookEndpoint','01a223d3-2f77-7521-bc02-4927acbfaff3','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a223d3-2fec-7404-be32-4b419f6b4222','member.erase','Member','01a223d3-2fdf-7494-bf49-7c456fe4f694',NULL,'2026-01-30 09:00:00+00:00','01a223d3-2fdf-7494-bf49-7c456fe4f694');
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a223d3-2e70-715b-9c04-a1c4a2d2641d','first-question','2026-01-10 09:00:00+00:00','01a223d3-2de3-773c-a06e-c8036b7a6129');
INSERT INTO "badge_awards" VALUES('01a223d3-2e7e-763b-bf28-84d8bfdeeacd','first-answer','2026-01-10 09:00:00+00:00','01a223d3-2e22-711b-a12d-a0a6b0b0ce5c');
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
INSERT INTO "categories" VALUES('01a223d3-2e67-72b0-b0ee-afb67659d2b3','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "community_profiles" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "post_count" INT NOT NULL,
    "accepted_answer_count" INT NOT NULL,
    "helpful_count" INT NOT NULL  /* Up-votes received */,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "community_profiles" VALUES('01a223d3-2e70-715b-9c04-a1c2276e6581',1,0,0,'01a223d3-2de3-773c-a06e-c8036b7a6129');
INSERT INTO "community_profiles" VALUES('01a223d3-2e77-7617-8c95-8ee1c546a1e0',1,1,1,'01a223d3-2e22-711b-a12d-a0a6b0b0ce5c');
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
INSERT INTO "consents" VALUES('01a223d3-2e5e-76a3-bb47-1b77a69e6da0','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a223d3-2e5d-742d-bb92-722b860a8fe4');
INSERT INTO "consents" VALUES('01a223d3-2e5f-741c-b17b-89df33a9a7c8','NEWSLETTER','newsletter-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a223d3-2e5d-742d-bb92-722b860a8fe4');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a223d3-2e1a-72e4-952f-c19a2ebddfa7','$argon2id$v=19$m=19456,t=2,p=1$fY2pcqi0NnKrim5Hkq8V9Q$D7Qq+WCOiR2uYtgfKQxXQlHet1U1kd75ASLLTPXcBN4','2026-01-10 09:00:00+00:00','01a223d3-2de3-773c-a06e-c8036b7a6129');
INSERT INTO "credentials" VALUES('01a223d3-2e5e-76a3-bb47-1b7649053fec','$argon2id$v=19$m=19456,t=2,p=1$yipHPk6uZTzl/erE90zDfQ$f3CgOS7NJomj+uYCvhkWWFqnz6DfKOEBdoVgKK6bxvg','2026-01-10 09:00:00+00:00','01a223d3-2e5d-742d-bb92-722b860a8fe4');
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
INSERT INTO "customers" VALUES('01a223d3-2f2d-71e6-a9d4-a4e8d5e2d329','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a223d3-2de3-773c-a06e-c8036b7a6129');
INSERT INTO "customers" VALUES('01a223d3-2f6e-73d7-8117-a658f49b814b','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a223d3-2f4a-7236-9400-bcff284ee2c7');
INSERT INTO "customers" VALUES('01a223d3-2fdb-754d-b7f2-cf2a76dda169','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a223d3-2e22-711b-a12d-a0a6b0b0ce5c');
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a223d3-2fb2-7554-ba78-dd5bf8d9bf07','2bb8aa56c1114821c9b012e4864286dc4ddd8d5ca1aa0ad9065b93ca654672b3','2026-01-10 09:00:00+00:00','2026-01-17 09:00:00+00:00','01a223d3-2de3-773c-a06e-c8036b7a6129');
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
    "rule_id" CHAR(36) NOT NULL REFERENCES "earn_rules" ("id") ON DELETE CASCADE, "multiplier" VARCHAR(10), "conditions" JSON,
    CONSTRAINT "uid_earn_rule_v_rule_id_62cf3e" UNIQUE ("rule_id", "version")
);
INSERT INTO "earn_rule_versions" VALUES('01a223d3-2dc6-70c3-b837-a77da53ef06f',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a223d3-2dc6-70c3-b837-a77c2356ee36',NULL,NULL);
INSERT INTO "earn_rule_versions" VALUES('01a223d3-2dcb-75cb-b607-290b4883d04e',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a223d3-2dcb-75cb-b607-290a133fd53d',NULL,NULL);
INSERT INTO "earn_rule_versions" VALUES('01a223d3-2dd2-7245-9dce-d633507ef373',1,'For a ANSWER_ACCEPTED',15,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a223d3-2dd2-7245-9dce-d63235d03a67',NULL,NULL);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "earn_rules" VALUES('01a223d3-2dc6-70c3-b837-a77c2356ee36','PURCHASE',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a223d3-2dcb-75cb-b607-290a133fd53d','THREAD',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a223d3-2dd2-7245-9dce-d63235d03a67','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a223d3-2fb8-74a9-84e5-a87c7ec4631f','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a223d3-2e7f-75f6-822a-6bcf721d7fc3');
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a223d3-2fe7-7720-abb0-2b0c5c5b1f0f','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a223d3-2f7a-7255-a6a7-47f7d1ae440d','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[]}','2026-01-10 09:00:00+00:00');
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a223d3-2de3-773c-a06e-c8036b7a6129','{}','2026-11-28 20:22:52.658975+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a223d3-2e71-7788-a291-d1a1142c726a',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a223d3-2dc3-730a-985f-2d31603730cf','01a223d3-2de3-773c-a06e-c8036b7a6129',NULL,NULL,NULL,NULL);
INSERT INTO "loyalty_accounts" VALUES('01a223d3-2e7f-75f6-822a-6bcf721d7fc3',85,0,0,0,85,0,0,85,3,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a223d3-2e22-711b-a12d-a0a6b0b0ce5c',NULL,NULL,NULL,NULL);
INSERT INTO "loyalty_accounts" VALUES('01a223d3-2f6f-73bd-96ed-1a660af370c1',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a223d3-2dc3-730a-985f-2d31603730cf','01a223d3-2f4a-7236-9400-bcff284ee2c7',NULL,NULL,NULL,NULL);
INSERT INTO "loyalty_accounts" VALUES('01a223d3-2fe0-71f3-b8c0-fb8cb98db450',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a223d3-2fdf-7494-bf49-7c456fe4f694',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
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
INSERT INTO "loyalty_programme" VALUES('01a223d3-2db4-74cd-a9ba-56b07b189eea','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a223d3-2f31-70bd-9967-bcb142e6af16','2026-01-10 08:59:00+00:00',NULL,'01a223d3-2e71-7788-a291-d1a1142c726a','01a223d3-2dc3-730a-985f-2d31603730cf');
INSERT INTO "loyalty_tier_periods" VALUES('01a223d3-2fc2-76ba-8d40-480f458848e3','2026-01-30 09:00:00+00:00',NULL,'01a223d3-2f6f-73bd-96ed-1a660af370c1','01a223d3-2dc3-730a-985f-2d31603730cf');
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
INSERT INTO "loyalty_tiers" VALUES('01a223d3-2dc3-730a-985f-2d31603730cf','silver','Silver',1,150,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a223d3-2f7b-763d-9fb3-2805002abced','gold','Gold',2,2000,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a223d3-2f7c-77f3-adb7-4a742c039560','platinum','Platinum',3,3000,'1','[]',NULL,0);
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
INSERT INTO "members" VALUES('01a223d3-2de3-773c-a06e-c8036b7a6129','anna','anna','Anna',NULL,NULL,'anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a223d3-2e22-711b-a12d-a0a6b0b0ce5c','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a223d3-2e5d-742d-bb92-722b860a8fe4','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a223d3-2f0f-718f-b504-008ba16a68b0','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a223d3-2f4a-7236-9400-bcff284ee2c7','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a223d3-2fdf-7494-bf49-7c456fe4f694','former-7c456fe4f694','former-7c456fe4f694','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1);
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
INSERT INTO "moderation_cases" VALUES('01a223d3-2ef1-71be-95c3-21954744061c','Post','01a223d3-2eec-708d-8c66-d1aa1fdcc0ef',NULL,'DECIDED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a223d3-2e22-711b-a12d-a0a6b0b0ce5c');
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
INSERT INTO "moderation_decisions" VALUES('01a223d3-2f18-702f-aeb3-e735d5894ea4',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a223d3-2ef1-71be-95c3-21954744061c','01a223d3-2f0f-718f-b504-008ba16a68b0');
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
INSERT INTO "moderation_reports" VALUES('01a223d3-2ef2-7407-8ba2-d406fd8e6a67','2C2P-C6Y5-XK8F','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a223d3-2ef1-71be-95c3-21954744061c','01a223d3-2de3-773c-a06e-c8036b7a6129');
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
INSERT INTO "notifications" VALUES('01a223d3-2e73-7765-92cc-6b18857eeb4f','POINTS_EARNED','points:01a223d3-2e71-7788-a291-d1a26dde9b8e:01a223d3-2de3-773c-a06e-c8036b7a6129',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a223d3-2de3-773c-a06e-c8036b7a6129');
INSERT INTO "notifications" VALUES('01a223d3-2e7e-763b-bf28-84d978d49f7f','ANSWER_ACCEPTED','accepted:01a223d3-2e77-7617-8c95-8ee074d72ea5:01a223d3-2e22-711b-a12d-a0a6b0b0ce5c','Post','01a223d3-2e77-7617-8c95-8ee074d72ea5','{}','2026-01-10 09:00:00+00:00',NULL,'01a223d3-2de3-773c-a06e-c8036b7a6129','01a223d3-2e22-711b-a12d-a0a6b0b0ce5c');
INSERT INTO "notifications" VALUES('01a223d3-2e82-7619-9b10-fba7a6700283','POINTS_EARNED','points:01a223d3-2e80-751b-91f2-c9d195b4db3f:01a223d3-2e22-711b-a12d-a0a6b0b0ce5c',NULL,NULL,'{"points":15,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a223d3-2e22-711b-a12d-a0a6b0b0ce5c');
INSERT INTO "notifications" VALUES('01a223d3-2ec6-7682-8644-db2e981d5d18','VOTE','vote:01a223d3-2e77-7617-8c95-8ee074d72ea5:01a223d3-2e22-711b-a12d-a0a6b0b0ce5c','Post','01a223d3-2e77-7617-8c95-8ee074d72ea5','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a223d3-2e22-711b-a12d-a0a6b0b0ce5c');
INSERT INTO "notifications" VALUES('01a223d3-2f29-71a0-b84e-a527fa86ebb0','MODERATION','decision:01a223d3-2f18-702f-aeb3-e735d5894ea4:01a223d3-2e22-711b-a12d-a0a6b0b0ce5c',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a223d3-2e22-711b-a12d-a0a6b0b0ce5c');
INSERT INTO "notifications" VALUES('01a223d3-2f30-707e-8b47-78a515580019','POINTS_EARNED','points:01a223d3-2f2f-7756-8a6f-44faeef566c1:01a223d3-2de3-773c-a06e-c8036b7a6129',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a223d3-2de3-773c-a06e-c8036b7a6129');
INSERT INTO "notifications" VALUES('01a223d3-2f32-73ca-a86c-e09b6086a980','TIER_CHANGED','tier:silver:2026-01-10:01a223d3-2de3-773c-a06e-c8036b7a6129',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a223d3-2de3-773c-a06e-c8036b7a6129');
INSERT INTO "notifications" VALUES('01a223d3-2f70-7604-87c4-ec858350b735','POINTS_EARNED','points:01a223d3-2f70-7604-87c4-ec83d0636e31:01a223d3-2f4a-7236-9400-bcff284ee2c7',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a223d3-2f4a-7236-9400-bcff284ee2c7');
INSERT INTO "notifications" VALUES('01a223d3-2fb8-74a9-84e5-a87d4d9ba8bb','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a223d3-2e22-711b-a12d-a0a6b0b0ce5c',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a223d3-2e22-711b-a12d-a0a6b0b0ce5c');
INSERT INTO "notifications" VALUES('01a223d3-2fbd-773c-bbd6-ed4ad89bb1fc','REFERRAL_REWARDED','referral:01a223d3-2f4c-779d-ae4c-be82ec86b213:REFERRER:01a223d3-2de3-773c-a06e-c8036b7a6129',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a223d3-2f4a-7236-9400-bcff284ee2c7','01a223d3-2de3-773c-a06e-c8036b7a6129');
INSERT INTO "notifications" VALUES('01a223d3-2fbd-773c-bbd6-ed4babf69ccf','REFERRAL_REWARDED','referral:01a223d3-2f4c-779d-ae4c-be82ec86b213:REFEREE:01a223d3-2f4a-7236-9400-bcff284ee2c7',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a223d3-2de3-773c-a06e-c8036b7a6129','01a223d3-2f4a-7236-9400-bcff284ee2c7');
INSERT INTO "notifications" VALUES('01a223d3-2fc2-76ba-8d40-4810332f0671','TIER_CHANGED','tier:silver:2026-01-30:01a223d3-2f4a-7236-9400-bcff284ee2c7',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a223d3-2f4a-7236-9400-bcff284ee2c7');
INSERT INTO "notifications" VALUES('01a223d3-2fd0-76ba-a435-476dddc86c77','REWARD','redemption:01a223d3-2fce-752d-8845-2cf603043f8c:01a223d3-2de3-773c-a06e-c8036b7a6129',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a223d3-2de3-773c-a06e-c8036b7a6129');
INSERT INTO "notifications" VALUES('01a223d3-2fdd-7056-b72b-8b48e7d8506b','POINTS_EARNED','points:01a223d3-2fdd-7056-b72b-8b4431d20e4e:01a223d3-2e22-711b-a12d-a0a6b0b0ce5c',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a223d3-2e22-711b-a12d-a0a6b0b0ce5c');
CREATE TABLE "order_lines" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "sku" VARCHAR(64) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "quantity" INT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "order_id" CHAR(36) NOT NULL REFERENCES "orders" ("id") ON DELETE CASCADE,
    "product_id" CHAR(36) REFERENCES "products" ("id") ON DELETE SET NULL, "external_id" VARCHAR(64), "earns" INT NOT NULL DEFAULT 1,
    CONSTRAINT "uid_order_lines_order_i_cfcd05" UNIQUE ("order_id", "position")
);
INSERT INTO "order_lines" VALUES('01a223d3-2f2e-7463-871c-6de3231c9b27',0,'beans','Beans',2,9000,'01a223d3-2f2d-71e6-a9d4-a4e974e00c67','01a223d3-2f2b-74a9-b42d-edf5fc66f856','0',1);
INSERT INTO "order_lines" VALUES('01a223d3-2f6e-73d7-8117-a65a1e5b4f0f',0,'beans','Beans',1,4000,'01a223d3-2f6e-73d7-8117-a659297f855f','01a223d3-2f2b-74a9-b42d-edf5fc66f856','0',1);
INSERT INTO "order_lines" VALUES('01a223d3-2fdc-7356-bb7f-7a70d11eb00f',0,'beans','Beans',1,2000,'01a223d3-2fdb-754d-b7f2-cf2b42f99388','01a223d3-2f2b-74a9-b42d-edf5fc66f856','0',1);
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
    "customer_id" CHAR(36) REFERENCES "customers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_orders_source_4dc23c" UNIQUE ("source", "external_id"),
    CONSTRAINT orders_refunded_not_negative CHECK (refunded_minor >= 0)
);
INSERT INTO "orders" VALUES('01a223d3-2f2d-71e6-a9d4-a4e974e00c67','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a223d3-2f2d-71e6-a9d4-a4e8d5e2d329');
INSERT INTO "orders" VALUES('01a223d3-2f6e-73d7-8117-a659297f855f','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a223d3-2f6e-73d7-8117-a658f49b814b');
INSERT INTO "orders" VALUES('01a223d3-2fdb-754d-b7f2-cf2b42f99388','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a223d3-2fdb-754d-b7f2-cf2a76dda169');
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
INSERT INTO "outbox" VALUES('01a223d3-2e5f-741c-b17b-89e07ae2ac56','account letter','{"kind":"registration","member":"01a223d3-2e5d-742d-bb92-722b860a8fe4"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a223d3-2e78-7221-8e61-fc6708ab7b54','notices','{"what":"reply","about":{"post":"01a223d3-2e77-7617-8c95-8ee074d72ea5"},"run":"01a223d3-2e78-7221-8e61-fc66874c642d"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a223d3-2eed-7642-adcf-10e7cf2c1ded','notices','{"what":"reply","about":{"post":"01a223d3-2eec-708d-8c66-d1aa1fdcc0ef"},"run":"01a223d3-2eed-7642-adcf-10e6da96a55e"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a223d3-2ef3-77ff-a34a-41198e76eadf','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"Hello {name},\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"name":"Anna","reference":"2C2P-C6Y5-XK8F"},"unsubscribe":null}','receipt:01a223d3-2ef2-7407-8ba2-d406fd8e6a67','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a223d3-2f29-71a0-b84e-a5268157c8f0','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"Hello {name},\n\n{ruling}.\n\n{statement}\n\nGround: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge, by answering to the operator of this portal. You may also turn to a\ncertified out-of-court dispute settlement body or to a court. Your reference is {reference}.","values":{"name":"Bert","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","reference":"01a223d3-2f18-702f-aeb3-e735d5894ea4"},"unsubscribe":null}','statement:01a223d3-2f18-702f-aeb3-e735d5894ea4','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a223d3-2f2a-7669-bd93-d74710925a8d','notices','{"what":"outcome","about":{"decision":"01a223d3-2f18-702f-aeb3-e735d5894ea4"},"run":"01a223d3-2f2a-7669-bd93-d746f286c788"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a223d3-2fb3-7150-8af7-9f0e3bd7ac75','data export','{"export":"01a223d3-2fb2-7554-ba78-dd5bf8d9bf07"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a223d3-2fb9-779c-a674-cdff7d25ee39','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a223d32e22711ba12da0a6b0b0ce5c5f9a4e081b93a6f29805f3e2f1f4a721"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a223d32e22711ba12da0a6b0b0ce5c5f9a4e081b93a6f29805f3e2f1f4a721"}','points end:01a223d3-2e22-711b-a12d-a0a6b0b0ce5c:2026-02-19:30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a223d3-2fe7-7720-abb0-2b0d73619906','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a223d3-2f42-77e3-8260-89e6a8ad6121',20,'01a223d3-2f2f-7756-8a6f-44fb2b05836c','01a223d3-2f42-77e3-8260-89e52f350bcd');
INSERT INTO "points_draws" VALUES('01a223d3-2fcf-714b-ad95-b204b1af0564',100,'01a223d3-2f2f-7756-8a6f-44fb2b05836c','01a223d3-2fce-752d-8845-2cf7b3437f88');
INSERT INTO "points_draws" VALUES('01a223d3-2fe8-73cb-a5a7-6c3382257886',10,'01a223d3-2fe0-71f3-b8c0-fb8eefd9d92c','01a223d3-2fe8-73cb-a5a7-6c3209276dd5');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a223d3-2fbe-7627-920f-d105383c4610','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2fbe-7627-920f-d103686ab22c','01a223d3-2e72-7456-92a3-02422eb2a1e6');
INSERT INTO "points_extensions" VALUES('01a223d3-2fbe-7627-920f-d106752f9b43','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2fbe-7627-920f-d103686ab22c','01a223d3-2f2f-7756-8a6f-44fb2b05836c');
INSERT INTO "points_extensions" VALUES('01a223d3-2fc1-7124-bc53-c165d3c92d61','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2fc0-7612-98e5-e07adf43c8fb','01a223d3-2f70-7604-87c4-ec8459ab90ce');
INSERT INTO "points_extensions" VALUES('01a223d3-2fdd-7056-b72b-8b46fde73e8b','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2fdd-7056-b72b-8b4431d20e4e','01a223d3-2f73-73c9-aa8c-c12c1022713b');
INSERT INTO "points_extensions" VALUES('01a223d3-2fdd-7056-b72b-8b477f5d8cce','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2fdd-7056-b72b-8b4431d20e4e','01a223d3-2e80-751b-91f2-c9d2ea964037');
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
INSERT INTO "points_lots" VALUES('01a223d3-2e72-7456-92a3-02422eb2a1e6',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2e71-7788-a291-d1a1142c726a','01a223d3-2e71-7788-a291-d1a26dde9b8e',0);
INSERT INTO "points_lots" VALUES('01a223d3-2e80-751b-91f2-c9d2ea964037',1,15,15,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2e7f-75f6-822a-6bcf721d7fc3','01a223d3-2e80-751b-91f2-c9d195b4db3f',0);
INSERT INTO "points_lots" VALUES('01a223d3-2f2f-7756-8a6f-44fb2b05836c',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2e71-7788-a291-d1a1142c726a','01a223d3-2f2f-7756-8a6f-44faeef566c1',0);
INSERT INTO "points_lots" VALUES('01a223d3-2f70-7604-87c4-ec8459ab90ce',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2f6f-73bd-96ed-1a660af370c1','01a223d3-2f70-7604-87c4-ec83d0636e31',0);
INSERT INTO "points_lots" VALUES('01a223d3-2f73-73c9-aa8c-c12c1022713b',2,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2e7f-75f6-822a-6bcf721d7fc3','01a223d3-2f73-73c9-aa8c-c12b439930f5',0);
INSERT INTO "points_lots" VALUES('01a223d3-2f74-737f-8867-d93b63522271',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a223d3-2e71-7788-a291-d1a1142c726a','01a223d3-2f74-737f-8867-d93a840f76cc',0);
INSERT INTO "points_lots" VALUES('01a223d3-2fbe-7627-920f-d1046b9af576',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2e71-7788-a291-d1a1142c726a','01a223d3-2fbe-7627-920f-d103686ab22c',0);
INSERT INTO "points_lots" VALUES('01a223d3-2fc0-7612-98e5-e07b6f2ef544',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2f6f-73bd-96ed-1a660af370c1','01a223d3-2fc0-7612-98e5-e07adf43c8fb',0);
INSERT INTO "points_lots" VALUES('01a223d3-2fdd-7056-b72b-8b450ed98689',3,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a223d3-2e7f-75f6-822a-6bcf721d7fc3','01a223d3-2fdd-7056-b72b-8b4431d20e4e',0);
INSERT INTO "points_lots" VALUES('01a223d3-2fe0-71f3-b8c0-fb8eefd9d92c',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a223d3-2fe0-71f3-b8c0-fb8cb98db450','01a223d3-2fe0-71f3-b8c0-fb8d1d54491e',0);
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
    "rule_version_id" CHAR(36) REFERENCES "earn_rule_versions" ("id") ON DELETE RESTRICT, "line_multipliers" JSON,
    CONSTRAINT "uid_points_tran_account_0c1b73" UNIQUE ("account_id", "number"),
    CONSTRAINT transfers_points_not_negative CHECK (points >= 0)
);
INSERT INTO "points_transfers" VALUES('01a223d3-2e71-7788-a291-d1a26dde9b8e',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a223d3-2e6f-7107-bb96-4565b13de040','7546321fd69424f130783f0b05de9743ca7b4aef4b045dcd09377961ab9eaf14','THREAD','For a THREAD','Thread','01a223d3-2e6f-7107-bb96-4565b13de040','RULE','01a223d3-2dcb-75cb-b607-290b4883d04e',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a223d3-2e71-7788-a291-d1a1142c726a',NULL,'01a223d3-2dcb-75cb-b607-290b4883d04e',NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2e80-751b-91f2-c9d195b4db3f',1,'EARN','ISSUANCE','AVAILABLE',15,15,0,0,15,'ANSWER_ACCEPTED:post:01a223d3-2e77-7617-8c95-8ee074d72ea5','66c6b29d421a895bdf6267307121b2914b1d6f04688ee1e12b2ad7965c0eb84c','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a223d3-2e77-7617-8c95-8ee074d72ea5','RULE','01a223d3-2dd2-7245-9dce-d633507ef373',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a223d3-2e7f-75f6-822a-6bcf721d7fc3',NULL,'01a223d3-2dd2-7245-9dce-d633507ef373',NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2f2f-7756-8a6f-44faeef566c1',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a223d3-2f2d-71e6-a9d4-a4e974e00c67','5bf4b4910c8cf80e6ae34ac6121f7dd628bd113b056289e98311f41e419a3bbf','PURCHASE','For a PURCHASE','Order','01a223d3-2f2d-71e6-a9d4-a4e974e00c67','RULE','01a223d3-2dc6-70c3-b837-a77da53ef06f','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a223d3-2e71-7788-a291-d1a1142c726a',NULL,'01a223d3-2dc6-70c3-b837-a77da53ef06f',NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2f42-77e3-8260-89e52f350bcd',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a223d3-2f2f-7756-8a6f-44faeef566c1:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a223d3-2f2d-71e6-a9d4-a4e974e00c67','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a223d3-2e71-7788-a291-d1a1142c726a','01a223d3-2f2f-7756-8a6f-44faeef566c1',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2f70-7604-87c4-ec83d0636e31',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a223d3-2f6e-73d7-8117-a659297f855f','67370b35b93722c6c9030c639567e438d2510e55a7e2db05da79b48ce596355d','PURCHASE','For a PURCHASE','Order','01a223d3-2f6e-73d7-8117-a659297f855f','RULE','01a223d3-2dc6-70c3-b837-a77da53ef06f','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a223d3-2f6f-73bd-96ed-1a660af370c1',NULL,'01a223d3-2dc6-70c3-b837-a77da53ef06f',NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2f73-73c9-aa8c-c12b439930f5',2,'EARN','ISSUANCE','AVAILABLE',30,45,0,0,30,'gift:5','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a223d3-2e7f-75f6-822a-6bcf721d7fc3',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2f74-737f-8867-d93a840f76cc',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:6','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a223d3-2e71-7788-a291-d1a1142c726a',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2fbe-7627-920f-d103686ab22c',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a223d3-2f4c-779d-ae4c-be82ec86b213','617404819c98893b6a06b9afc92dfb9553a87ba47278d84f95cbd947c652be6c','REFERRER','A friend came by your invitation','Referral','01a223d3-2f4c-779d-ae4c-be82ec86b213','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a223d3-2e71-7788-a291-d1a1142c726a',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2fc0-7612-98e5-e07adf43c8fb',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a223d3-2f4c-779d-ae4c-be82ec86b213','ebc13c1a2004ca1f30b5fe8b31bd344d4d66b2b2451d06d083ae4c6236f333ca','REFEREE','You came by a friend''s invitation','Referral','01a223d3-2f4c-779d-ae4c-be82ec86b213','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a223d3-2f6f-73bd-96ed-1a660af370c1',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2fce-752d-8845-2cf7b3437f88',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a223d3-2fce-752d-8845-2cf603043f8c','d981d2d3595fb1c90ccd36f2f2f2c6225cb49c9d54cee7713fbd076179198ab7',NULL,'Five euros off','Redemption','01a223d3-2fce-752d-8845-2cf603043f8c','MEMBER','01a223d3-2de3-773c-a06e-c8036b7a6129',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a223d3-2e71-7788-a291-d1a1142c726a',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2fdd-7056-b72b-8b4431d20e4e',3,'EARN','ISSUANCE','AVAILABLE',40,85,0,0,40,'PURCHASE:order:01a223d3-2fdb-754d-b7f2-cf2b42f99388','2bece233903eb96a0da9702ec02781dd8c438fb1ba3cf1c3e05c14c36001c730','PURCHASE','For a PURCHASE','Order','01a223d3-2fdb-754d-b7f2-cf2b42f99388','RULE','01a223d3-2dc6-70c3-b837-a77da53ef06f','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a223d3-2e7f-75f6-822a-6bcf721d7fc3',NULL,'01a223d3-2dc6-70c3-b837-a77da53ef06f',NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2fe0-71f3-b8c0-fb8d1d54491e',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:8','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a223d3-2fe0-71f3-b8c0-fb8cb98db450',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a223d3-2fe8-73cb-a5a7-6c3209276dd5',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a223d3-2fe0-71f3-b8c0-fb8cb98db450:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a223d3-2fe0-71f3-b8c0-fb8cb98db450',NULL,NULL,NULL);
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a223d3-2ee4-711b-8dc1-1eae865326f8','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a223d3-2e22-711b-a12d-a0a6b0b0ce5c','01a223d3-2e77-7617-8c95-8ee074d72ea5');
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
INSERT INTO "posts" VALUES('01a223d3-2e6f-7107-bb96-456655609cd2',1,'It tastes of sand.','<p>It tastes of sand.</p>
',1,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a223d3-2de3-773c-a06e-c8036b7a6129',NULL,'01a223d3-2e6f-7107-bb96-4565b13de040');
INSERT INTO "posts" VALUES('01a223d3-2e77-7617-8c95-8ee074d72ea5',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',1,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a223d3-2e22-711b-a12d-a0a6b0b0ce5c',NULL,'01a223d3-2e6f-7107-bb96-4565b13de040');
INSERT INTO "posts" VALUES('01a223d3-2eec-708d-8c66-d1aa1fdcc0ef',3,'Buy my grinder!','<p>Buy my grinder!</p>
',1,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a223d3-2e22-711b-a12d-a0a6b0b0ce5c',NULL,'01a223d3-2e6f-7107-bb96-4565b13de040');
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
);
INSERT INTO "products" VALUES('01a223d3-2f2b-74a9-b42d-edf5fc66f856','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00');
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
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE RESTRICT, "returns_points" INT NOT NULL DEFAULT 0, "order_source" VARCHAR(60), "made_at" VARCHAR(60),
    CONSTRAINT "uid_redemptions_member__82a54f" UNIQUE ("member_id", "idempotency_key")
);
INSERT INTO "redemptions" VALUES('01a223d3-2fce-752d-8845-2cf603043f8c','3F2S-5MG6-STMV-ZAYE',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a223d3-2de3-773c-a06e-c8036b7a6129','01a223d3-2de2-704a-945d-1dc7d8b467d9',0,NULL,NULL);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a223d3-2ddf-72ba-900a-d7ecf2be4832','REFERRER','POINTS',500,NULL,NULL,NULL,'01a223d3-2dde-739a-ad42-db879c7d1fed',NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a223d3-2ddf-72ba-900a-d7ed77463b3e','REFEREE','POINTS',200,NULL,NULL,NULL,'01a223d3-2dde-739a-ad42-db879c7d1fed',NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a223d3-2dde-739a-ad42-db879c7d1fed','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-788d-baf9-6a62f7bf6448','QSK83ZRBRW','qsk83zrbrw',1,1,1,1,'2026-01-10 09:00:00+00:00','01a223d3-2dde-739a-ad42-db879c7d1fed','01a223d3-2de3-773c-a06e-c8036b7a6129');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a223d3-2f49-7552-84fb-31429eb2e4ca','84e091f60a5a290f331c39eac29e42bb60f3027a92145253e28f3f5da421c697','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-788d-baf9-6a62f7bf6448');
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
INSERT INTO "referrals" VALUES('01a223d3-2f4c-779d-ae4c-be82ec86b213','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a223d3-2dde-739a-ad42-db879c7d1fed','019ba722-4680-788d-baf9-6a62f7bf6448','01a223d3-2f6e-73d7-8117-a659297f855f','01a223d3-2de3-773c-a06e-c8036b7a6129','01a223d3-2f4a-7236-9400-bcff284ee2c7');
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a223d3-2fbc-711d-99db-055921a3a2ef',1,'01a223d3-2dde-739a-ad42-db879c7d1fed','01a223d3-2de3-773c-a06e-c8036b7a6129');
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
    "order_id" CHAR(36) REFERENCES "orders" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_refunds_source_eba3f4" UNIQUE ("source", "external_id")
);
INSERT INTO "refunds" VALUES('01a223d3-2f3f-7079-99bb-a8e96d7714ad','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a223d3-2f2d-71e6-a9d4-a4e974e00c67');
INSERT INTO "refunds" VALUES('01a223d3-2f45-7796-a4d2-b8bb626cbce1','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL);
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a223d3-2faa-7792-84bb-d77941410427','2026-01-30 09:00:00+00:00',NULL,'01a223d3-2f88-7083-9d35-ce1b492cdf31','01a223d3-2dc3-730a-985f-2d31603730cf');
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
INSERT INTO "releases" VALUES('01a223d3-2f88-7083-9d35-ce1b492cdf31','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a223d3-2fce-752d-8845-2cf5f0d43eb6',1,'01a223d3-2de3-773c-a06e-c8036b7a6129','01a223d3-2de2-704a-945d-1dc7d8b467d9');
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
INSERT INTO "rewards" VALUES('01a223d3-2de2-704a-945d-1dc7d8b467d9','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a223d3-2f13-763c-80a0-48a59c77b13c','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a223d3-2f0f-718f-b504-008ba16a68b0');
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
INSERT INTO "sessions" VALUES('01a223d3-2e24-7750-adc8-d4b029d26480','81779c1b21f2aedf681f1d23ca760becf6e1177563eafa57eca10d7add4537c7','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a223d3-2de3-773c-a06e-c8036b7a6129');
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
INSERT INTO "shares" VALUES('01a223d3-2faf-715f-988a-c761d6840ccd','hIhPat1cLDeVvY7m','/threads','copy',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a223d3-2de3-773c-a06e-c8036b7a6129');
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
    "finished_at" TIMESTAMP, "taken_until" TIMESTAMP, "taken_by" CHAR(36),
    CONSTRAINT "uid_shop_delive_source_216fd8" UNIQUE ("source", "key")
);
INSERT INTO "shop_deliveries" VALUES('01a223d3-2f79-7649-9460-994ec34ee7e5','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36));
INSERT INTO "shop_pulls" VALUES('01a223d3-2f79-7649-9460-994f99788221','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL);
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
);
INSERT INTO "tags" VALUES('01a223d3-2e6f-7107-bb96-4567c0c9ebfe','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a223d3-2e70-715b-9c04-a1c3be9305a0',2,1,'2026-01-10 09:00:00+00:00','01a223d3-2de3-773c-a06e-c8036b7a6129','01a223d3-2e6f-7107-bb96-4565b13de040');
INSERT INTO "thread_readers" VALUES('01a223d3-2e77-7617-8c95-8ee2b5cea2f5',3,1,'2026-01-10 09:00:00+00:00','01a223d3-2e22-711b-a12d-a0a6b0b0ce5c','01a223d3-2e6f-7107-bb96-4565b13de040');
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a223d3-2e6f-7107-bb96-4568f8338414',0,'01a223d3-2e6f-7107-bb96-4567c0c9ebfe','01a223d3-2e6f-7107-bb96-4565b13de040');
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
INSERT INTO "threads" VALUES('01a223d3-2e6f-7107-bb96-4565b13de040','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',3,1,0,0,0,0,1,NULL,'VISIBLE','01a223d3-2de3-773c-a06e-c8036b7a6129','01a223d3-2e67-72b0-b0ee-afb67659d2b3',NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-28 20:22:51.453408+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-28 20:22:51.468557+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-28 20:22:51.498369+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-28 20:22:51.524501+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-28 20:22:51.552701+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-28 20:22:51.566161+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-28 20:22:51.602108+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-28 20:22:51.644403+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-28 20:22:51.663022+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-28 20:22:51.684213+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-28 20:22:51.704500+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-28 20:22:51.725375+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-28 20:22:51.768962+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-28 20:22:51.797165+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-28 20:22:51.815809+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-28 20:22:51.837652+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-28 20:22:51.916322+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-28 20:22:51.976236+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-28 20:22:52.043265+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-28 20:22:52.076255+00:00');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a223d3-2ec5-7118-ae2d-cb5919982b2d',1,'2026-01-10 09:00:00+00:00','01a223d3-2de3-773c-a06e-c8036b7a6129','01a223d3-2e77-7617-8c95-8ee074d72ea5');
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
INSERT INTO "webhook_deliveries" VALUES('01a223d3-2fbf-755d-8641-f4a5456a23c6','msg_01a223d32fbf755d8641f4a4612acd42','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiPTLeN3PKBuyANremEp","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a223d3-2f77-7521-bc02-4927acbfaff3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a223d3-2fc1-7124-bc53-c1677ae65831','msg_01a223d32fc17124bc53c166e42e9fec','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiPTL0pyNpQAvP8oTuLH","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a223d3-2f77-7521-bc02-4927acbfaff3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a223d3-2fd0-76ba-a435-476c926ce6a1','msg_01a223d32fcf714bad95b2056dc97214','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiPTLeN3PKBuyANremEp","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a223d3-2f77-7521-bc02-4927acbfaff3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a223d3-2fd0-76ba-a435-476f99ea8f97','msg_01a223d32fd076baa435476e2903bd22','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoiPTL851LYhFLPYDBD-M","memberId":"tdABoiPTLeN3PKBuyANremEp","rewardId":"UCQBoiPTLeJwSpRdHcfYtGfZ","couponCode":"3F2S-5MG6-STMV-ZAYE","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a223d3-2f77-7521-bc02-4927acbfaff3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a223d3-2fde-71bf-88a5-277dec2d83ba','msg_01a223d32fde71bf88a5277cf7fd98b9','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiPTLiJxG6EtoKawsM5c","available":85,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a223d3-2f77-7521-bc02-4927acbfaff3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a223d3-2fe1-7517-a934-febc9c9df668','msg_01a223d32fe17517a934febbfdb4e76f','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiPTL990lL9JfEVv5PaU","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a223d3-2f77-7521-bc02-4927acbfaff3',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a223d3-2fe9-766c-bab8-ca6f36b0aac4','msg_01a223d32fe9766cbab8ca6e69323266','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiPTL990lL9JfEVv5PaU","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a223d3-2f77-7521-bc02-4927acbfaff3',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a223d3-2f77-7521-bc02-4927acbfaff3','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrCzgcU0KStQehL7U2ay0OTpnk24iAr23YTUZVubtCwbVGLFtoxLlxYDIXuG6Ifgme_ZozjkpRG4AiN0rNShKfSw34e3kWULvSnOh8nkcC4V5JAvDAXJuz3erUpPBD87sXQsSUBKYGSSm6C_YQhUrJSg5xnQ==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',20);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
