BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a22395-0fb8-77b9-be1a-f257cd72064a','2026-01-10 09:00:00+00:00','01a22395-0ebe-71f8-8260-7ef58fc812c0','01a22395-0fa6-74d0-be46-0b52a2a5470e','01a22395-0f8c-7443-9e2d-df5ab5b0174b');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a22395-102f-72cb-9cfc-aee99ea0885b','tier:silver','2026-01-10 09:00:00+00:00','01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "access_grants" VALUES('01a22395-1106-7618-b029-c97a3d894218','tier:silver','2026-01-30 09:00:00+00:00','01a22395-106b-760d-bc3b-9bf345641052');
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
INSERT INTO "account_tokens" VALUES('01a22395-0f5f-7362-bec0-3e189e94f429','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22395-0f52-70d5-aca2-1677b7ff49e5');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a22395-0eab-7489-8c5c-9759882e6408','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
);
INSERT INTO "audit_entries" VALUES('01a22395-0e81-7030-b57f-b1e52a96d26e','programme.save','Program','01a22395-0e80-738c-95ed-cd4e58f3e0c2','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a22395-0e8e-73ff-9c5e-f12465a5904d','tier.save','Tier','01a22395-0e8e-73ff-9c5e-f12300f8e546','silver','2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "audit_entries" VALUES('01a22395-0fec-7628-b43d-f8c6d787d7f5','case.decide','ModerationCase','01a22395-0fde-74b4-b748-32a264c11a11','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a22395-0fe1-7401-8734-7bb25e0bdf9d');
INSERT INTO "audit_entries" VALUES('01a22395-1154-7618-ad50-5dc447f188c8','member.erase','Member','01a22395-1131-70b3-a63c-f7a3fae638c3',NULL,'2026-01-30 09:00:00+00:00','01a22395-1131-70b3-a63c-f7a3fae638c3');
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a22395-0f93-7587-a26a-8313547df0e9','first-question','2026-01-10 09:00:00+00:00','01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "badge_awards" VALUES('01a22395-0fb9-7036-aa57-548968bcb2dc','first-answer','2026-01-10 09:00:00+00:00','01a22395-0f0e-70a9-9be0-fd48084cf1bc');
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
INSERT INTO "categories" VALUES('01a22395-0f6b-70bd-984a-7cdd6d3861a7','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "categories" VALUES('01a22395-0f73-75e7-bc87-eea5f7639210','room-1','Room-1',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "community_profiles" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "post_count" INT NOT NULL,
    "accepted_answer_count" INT NOT NULL,
    "helpful_count" INT NOT NULL  /* Up-votes received */,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "community_profiles" VALUES('01a22395-0f93-7587-a26a-83119ef54ef5',1,0,0,'01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "community_profiles" VALUES('01a22395-0fa6-74d0-be46-0b53b065b808',1,1,1,'01a22395-0f0e-70a9-9be0-fd48084cf1bc');
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
INSERT INTO "consents" VALUES('01a22395-0f53-7783-9077-4ecf73f07b6b','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22395-0f52-70d5-aca2-1677b7ff49e5');
INSERT INTO "consents" VALUES('01a22395-0f53-7783-9077-4ed09ab154f2','NEWSLETTER','newsletter-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22395-0f52-70d5-aca2-1677b7ff49e5');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a22395-0f02-7669-a5fa-30abeb203ba5','$argon2id$v=19$m=19456,t=2,p=1$mgs11w9EZEKXDiKqOeluWw$UXBpulCapZ4w6ShUy2u6r81WmYb4nQVV82K0rf45v3E','2026-01-10 09:00:00+00:00','01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "credentials" VALUES('01a22395-0f53-7783-9077-4ece87c833c3','$argon2id$v=19$m=19456,t=2,p=1$+THO7gPdYGsWSHXFcYITng$FoQXiFjSO3P31wFTkDhg4fQMtWvVm7baFzt5fJXWbto','2026-01-10 09:00:00+00:00','01a22395-0f52-70d5-aca2-1677b7ff49e5');
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
INSERT INTO "customers" VALUES('01a22395-101e-7483-b6b6-29c80ec90f75','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "customers" VALUES('01a22395-108c-7081-8f83-b7a432258a30','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22395-106b-760d-bc3b-9bf345641052');
INSERT INTO "customers" VALUES('01a22395-111e-76c5-bb48-3592879c0cda','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a22395-0f0e-70a9-9be0-fd48084cf1bc');
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a22395-10df-749b-a1a2-53bab9abbf31','a9390e7fd955e10ba72034240a7a3ca34566911a86f99fbdd17e81d0d8886001','2026-01-10 09:00:00+00:00','2026-01-17 09:00:00+00:00','01a22395-0ebe-71f8-8260-7ef58fc812c0');
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
INSERT INTO "earn_rule_versions" VALUES('01a22395-0e97-772d-8d0b-1ed5ecd032b3',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22395-0e96-7118-a415-d130379453bf',NULL,NULL);
INSERT INTO "earn_rule_versions" VALUES('01a22395-0e9e-736a-a140-68d51215309e',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22395-0e9e-736a-a140-68d4bea0f8e5',NULL,NULL);
INSERT INTO "earn_rule_versions" VALUES('01a22395-0ea2-722b-bfd1-2e1521c1f420',1,'For a ANSWER_ACCEPTED',15,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22395-0ea2-722b-bfd1-2e14cc84b36e',NULL,NULL);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "earn_rules" VALUES('01a22395-0e96-7118-a415-d130379453bf','PURCHASE',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a22395-0e9e-736a-a140-68d4bea0f8e5','THREAD',1,1,'2026-01-10 09:00:00+00:00');
INSERT INTO "earn_rules" VALUES('01a22395-0ea2-722b-bfd1-2e14cc84b36e','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a22395-10e7-739f-95c3-b57b88c60f59','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a22395-0fba-73b9-a171-aa8e4aa82586');
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a22395-114c-76e4-aedc-9bb1d067b1f2','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a22395-10bb-76b6-9869-c84e88800fc1','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[]}','2026-01-10 09:00:00+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a22395-0f94-761d-8528-70c2248bf430',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22395-0e8e-73ff-9c5e-f12300f8e546','01a22395-0ebe-71f8-8260-7ef58fc812c0',NULL,NULL,NULL,NULL);
INSERT INTO "loyalty_accounts" VALUES('01a22395-0fba-73b9-a171-aa8e4aa82586',85,0,0,0,85,0,0,85,3,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22395-0f0e-70a9-9be0-fd48084cf1bc',NULL,NULL,NULL,NULL);
INSERT INTO "loyalty_accounts" VALUES('01a22395-1094-7003-8e14-8869b186a8a1',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22395-0e8e-73ff-9c5e-f12300f8e546','01a22395-106b-760d-bc3b-9bf345641052',NULL,NULL,NULL,NULL);
INSERT INTO "loyalty_accounts" VALUES('01a22395-113e-7429-b855-23f1cf839d38',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22395-1131-70b3-a63c-f7a3fae638c3',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
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
, "points_expire_after_months" INT   /* Instead of days; twelve are a year (R32) */, "expiry_is_sliding" INT NOT NULL  /* Activity moves the end of all lots (R35) */ DEFAULT 0, "adjustments_are_activity" INT NOT NULL DEFAULT 0, "reminder_days" VARCHAR(60) NOT NULL  /* How long before points end members hear of it */ DEFAULT '30,7', "tier_basis" VARCHAR(8) NOT NULL  /* POINTS: POINTS\nSPEND: SPEND */ DEFAULT 'POINTS', "tier_downgrade" VARCHAR(10) NOT NULL  /* DROP: DROP\nONE_DOWN: ONE_DOWN */ DEFAULT 'DROP', "tier_refunds" VARCHAR(20) NOT NULL  /* IMMEDIATE: IMMEDIATE\nAT_NEXT_EVALUATION: AT_NEXT_EVALUATION */ DEFAULT 'IMMEDIATE', "overlap" VARCHAR(14) NOT NULL  /* BEST_ONLY: BEST_ONLY\nADDITIVE: ADDITIVE\nMULTIPLICATIVE: MULTIPLICATIVE */ DEFAULT 'BEST_ONLY');
INSERT INTO "loyalty_programme" VALUES('01a22395-0e80-738c-95ed-cd4e58f3e0c2','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY');
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a22395-102a-7575-9acd-761aa0741ba8','2026-01-10 08:59:00+00:00',NULL,'01a22395-0f94-761d-8528-70c2248bf430','01a22395-0e8e-73ff-9c5e-f12300f8e546');
INSERT INTO "loyalty_tier_periods" VALUES('01a22395-1103-7096-bc68-08d0c29d9b6e','2026-01-30 09:00:00+00:00',NULL,'01a22395-1094-7003-8e14-8869b186a8a1','01a22395-0e8e-73ff-9c5e-f12300f8e546');
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
INSERT INTO "loyalty_tiers" VALUES('01a22395-0e8e-73ff-9c5e-f12300f8e546','silver','Silver',1,150,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a22395-10ca-716a-8566-9c896960eeb0','gold','Gold',2,2000,'1','[]',NULL,0);
INSERT INTO "loyalty_tiers" VALUES('01a22395-10d0-7524-81f3-bc6af332ee2a','platinum','Platinum',3,3000,'1','[]',NULL,0);
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
INSERT INTO "members" VALUES('01a22395-0ebe-71f8-8260-7ef58fc812c0','anna','anna','Anna',NULL,NULL,'anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a22395-0f0e-70a9-9be0-fd48084cf1bc','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a22395-0f52-70d5-aca2-1677b7ff49e5','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a22395-0fe1-7401-8734-7bb25e0bdf9d','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a22395-106b-760d-bc3b-9bf345641052','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a22395-1131-70b3-a63c-f7a3fae638c3','former-f7a3fae638c3','former-f7a3fae638c3','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1);
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
INSERT INTO "moderation_cases" VALUES('01a22395-0fde-74b4-b748-32a264c11a11','Post','01a22395-0fd6-70c3-9430-e7b385d082d7',NULL,'DECIDED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22395-0f0e-70a9-9be0-fd48084cf1bc');
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
INSERT INTO "moderation_decisions" VALUES('01a22395-0fe7-737c-8df3-d3a8e04dbf3f',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a22395-0fde-74b4-b748-32a264c11a11','01a22395-0fe1-7401-8734-7bb25e0bdf9d');
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
INSERT INTO "moderation_reports" VALUES('01a22395-0fdf-7005-969f-d4270a0b024f','GMKY-7S39-7JH5','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a22395-0fde-74b4-b748-32a264c11a11','01a22395-0ebe-71f8-8260-7ef58fc812c0');
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
INSERT INTO "notifications" VALUES('01a22395-0f97-7788-88c0-c958c61d0dc6','POINTS_EARNED','points:01a22395-0f96-7264-80a4-fe39df138579:01a22395-0ebe-71f8-8260-7ef58fc812c0',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "notifications" VALUES('01a22395-0fa8-77a4-8ac7-d1c687097458','REPLY','reply:01a22395-0fa6-74d0-be46-0b52a2a5470e:01a22395-0ebe-71f8-8260-7ef58fc812c0','Post','01a22395-0fa6-74d0-be46-0b52a2a5470e','{"relation":"thread"}','2026-01-10 09:00:00+00:00',NULL,'01a22395-0f0e-70a9-9be0-fd48084cf1bc','01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "notifications" VALUES('01a22395-0fb9-7036-aa57-548a3bb1f416','ANSWER_ACCEPTED','accepted:01a22395-0fa6-74d0-be46-0b52a2a5470e:01a22395-0f0e-70a9-9be0-fd48084cf1bc','Post','01a22395-0fa6-74d0-be46-0b52a2a5470e','{}','2026-01-10 09:00:00+00:00',NULL,'01a22395-0ebe-71f8-8260-7ef58fc812c0','01a22395-0f0e-70a9-9be0-fd48084cf1bc');
INSERT INTO "notifications" VALUES('01a22395-0fbc-70b8-8556-8defc20673d3','POINTS_EARNED','points:01a22395-0fbb-760b-a937-095f86c14449:01a22395-0f0e-70a9-9be0-fd48084cf1bc',NULL,NULL,'{"points":15,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22395-0f0e-70a9-9be0-fd48084cf1bc');
INSERT INTO "notifications" VALUES('01a22395-0fcb-70a7-a864-3d0eebf68e63','VOTE','vote:01a22395-0fa6-74d0-be46-0b52a2a5470e:01a22395-0f0e-70a9-9be0-fd48084cf1bc','Post','01a22395-0fa6-74d0-be46-0b52a2a5470e','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22395-0f0e-70a9-9be0-fd48084cf1bc');
INSERT INTO "notifications" VALUES('01a22395-0fd9-70ef-bed9-483726e535e3','REPLY','reply:01a22395-0fd6-70c3-9430-e7b385d082d7:01a22395-0ebe-71f8-8260-7ef58fc812c0','Post','01a22395-0fd6-70c3-9430-e7b385d082d7','{"relation":"thread"}','2026-01-10 09:00:00+00:00',NULL,'01a22395-0f0e-70a9-9be0-fd48084cf1bc','01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "notifications" VALUES('01a22395-100a-75aa-acc4-17800caa7af8','MODERATION','decision:01a22395-0fe7-737c-8df3-d3a8e04dbf3f:01a22395-0f0e-70a9-9be0-fd48084cf1bc',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22395-0f0e-70a9-9be0-fd48084cf1bc');
INSERT INTO "notifications" VALUES('01a22395-100e-76fc-8988-070374144f6d','MODERATION','outcome:01a22395-0fe7-737c-8df3-d3a8e04dbf3f:01a22395-0ebe-71f8-8260-7ef58fc812c0',NULL,NULL,'{"to":"NOTIFIER","action":"HIDE","reference":"GMKY-7S39-7JH5"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "notifications" VALUES('01a22395-1028-777d-be78-f61d20e376a7','POINTS_EARNED','points:01a22395-1027-723d-889f-d0afef5d7fdf:01a22395-0ebe-71f8-8260-7ef58fc812c0',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "notifications" VALUES('01a22395-102a-7575-9acd-761be215d7d6','TIER_CHANGED','tier:silver:2026-01-10:01a22395-0ebe-71f8-8260-7ef58fc812c0',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "notifications" VALUES('01a22395-1096-720e-bde0-f6bd68df372b','POINTS_EARNED','points:01a22395-1095-737b-b827-b41c5f94a06c:01a22395-106b-760d-bc3b-9bf345641052',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22395-106b-760d-bc3b-9bf345641052');
INSERT INTO "notifications" VALUES('01a22395-10e7-739f-95c3-b57c2a940019','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a22395-0f0e-70a9-9be0-fd48084cf1bc',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22395-0f0e-70a9-9be0-fd48084cf1bc');
INSERT INTO "notifications" VALUES('01a22395-10f4-7662-896f-5081b77820b8','REFERRAL_REWARDED','referral:01a22395-1073-70cb-a7b5-059de3fc718e:REFERRER:01a22395-0ebe-71f8-8260-7ef58fc812c0',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a22395-106b-760d-bc3b-9bf345641052','01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "notifications" VALUES('01a22395-10f4-7662-896f-50826dfc4fa9','REFERRAL_REWARDED','referral:01a22395-1073-70cb-a7b5-059de3fc718e:REFEREE:01a22395-106b-760d-bc3b-9bf345641052',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a22395-0ebe-71f8-8260-7ef58fc812c0','01a22395-106b-760d-bc3b-9bf345641052');
INSERT INTO "notifications" VALUES('01a22395-1104-76cb-8482-0fadaa9bc530','TIER_CHANGED','tier:silver:2026-01-30:01a22395-106b-760d-bc3b-9bf345641052',NULL,NULL,'{"tier":"Silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22395-106b-760d-bc3b-9bf345641052');
INSERT INTO "notifications" VALUES('01a22395-1117-7491-87f0-9cff47102195','REWARD','redemption:01a22395-1113-76e2-905e-c67855ffe905:01a22395-0ebe-71f8-8260-7ef58fc812c0',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22395-0ebe-71f8-8260-7ef58fc812c0');
INSERT INTO "notifications" VALUES('01a22395-112a-71cf-a3e6-8e9a712912e8','POINTS_EARNED','points:01a22395-1122-75dd-9985-b6ef3bfdf6d4:01a22395-0f0e-70a9-9be0-fd48084cf1bc',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22395-0f0e-70a9-9be0-fd48084cf1bc');
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
INSERT INTO "order_lines" VALUES('01a22395-101f-7734-8535-f9705e6cf0b3',0,'beans','Beans',2,9000,'01a22395-101e-7483-b6b6-29c9c5873d41','01a22395-1012-7004-b3bf-fa96f6b94eac','0',1);
INSERT INTO "order_lines" VALUES('01a22395-1092-7146-b882-f81c7dbae34b',0,'beans','Beans',1,4000,'01a22395-108d-7424-bacd-60b6915253ea','01a22395-1012-7004-b3bf-fa96f6b94eac','0',1);
INSERT INTO "order_lines" VALUES('01a22395-111f-71a6-b0a7-693ca1258300',0,'beans','Beans',1,2000,'01a22395-111e-76c5-bb48-3593b37a582c','01a22395-1012-7004-b3bf-fa96f6b94eac','0',1);
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
    "customer_id" CHAR(36) REFERENCES "customers" ("id") ON DELETE RESTRICT, "told_at" TIMESTAMP, "cancelled_at" TIMESTAMP, "eligible_minor" BIGINT, "standing_minor" BIGINT, "is_open" INT NOT NULL, "coupon_codes" VARCHAR(1300),
    CONSTRAINT "uid_orders_source_4dc23c" UNIQUE ("source", "external_id"),
    CONSTRAINT orders_refunded_not_negative CHECK (refunded_minor >= 0)
);
INSERT INTO "orders" VALUES('01a22395-101e-7483-b6b6-29c9c5873d41','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22395-101e-7483-b6b6-29c80ec90f75','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL);
INSERT INTO "orders" VALUES('01a22395-108d-7424-bacd-60b6915253ea','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22395-108c-7081-8f83-b7a432258a30','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL);
INSERT INTO "orders" VALUES('01a22395-111e-76c5-bb48-3593b37a582c','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','01a22395-111e-76c5-bb48-3592879c0cda','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL);
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
);
INSERT INTO "outbox" VALUES('01a22395-0f53-7783-9077-4ed174d6ae5d','account letter','{"kind":"registration","member":"01a22395-0f52-70d5-aca2-1677b7ff49e5"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "outbox" VALUES('01a22395-0fe0-770f-84a2-19001a94a14e','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"Hello {name},\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"name":"Anna","reference":"GMKY-7S39-7JH5"}}','receipt:01a22395-0fdf-7005-969f-d4270a0b024f','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "outbox" VALUES('01a22395-1007-765d-924c-14b73364292a','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"Hello {name},\n\n{ruling}.\n\n{statement}\n\nGround: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge, by answering to the operator of this portal. You may also turn to a\ncertified out-of-court dispute settlement body or to a court. Your reference is {reference}.","values":{"name":"Bert","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","reference":"01a22395-0fe7-737c-8df3-d3a8e04dbf3f"}}','statement:01a22395-0fe7-737c-8df3-d3a8e04dbf3f','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "outbox" VALUES('01a22395-10df-749b-a1a2-53bb3d1ee953','data export','{"export":"01a22395-10df-749b-a1a2-53bab9abbf31"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "outbox" VALUES('01a22395-10e8-73f6-a337-15eb1fd00586','mail','{"to":"bert@example.org","locale":"de","subject":"{points} points end on {day}","body":"Hello {name},\n\n{points} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, switch them off in your settings:\n\n{settings}","values":{"name":"Bert","points":"30","day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","settings":"http://127.0.0.1:8000/account/settings"}}','points end:01a22395-0f0e-70a9-9be0-fd48084cf1bc:2026-02-19:30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL);
INSERT INTO "outbox" VALUES('01a22395-114c-76e4-aedc-9bb2ec3111ca','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL);
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a22395-1044-77c8-90d8-4924765b3609',20,'01a22395-1027-723d-889f-d0b014cb5c50','01a22395-1044-77c8-90d8-4923320809e9');
INSERT INTO "points_draws" VALUES('01a22395-1114-72ca-8431-ae7053e814b0',100,'01a22395-1027-723d-889f-d0b014cb5c50','01a22395-1113-76e2-905e-c67946607efd');
INSERT INTO "points_draws" VALUES('01a22395-114d-76eb-8344-074e2946a6b4',10,'01a22395-113f-7569-b68c-7b1c00864832','01a22395-114d-76eb-8344-074de232f729');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a22395-10f7-72f9-b0cb-113a18b55af8','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22395-10f7-72f9-b0cb-1138dbf1238a','01a22395-0f96-7264-80a4-fe3afdebe500');
INSERT INTO "points_extensions" VALUES('01a22395-10f7-72f9-b0cb-113bde3158e4','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22395-10f7-72f9-b0cb-1138dbf1238a','01a22395-1027-723d-889f-d0b014cb5c50');
INSERT INTO "points_extensions" VALUES('01a22395-10ff-77d1-9913-50b96a3d9c67','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22395-10fe-76b5-b674-80c146d0487a','01a22395-1095-737b-b827-b41d37bf7aae');
INSERT INTO "points_extensions" VALUES('01a22395-112a-71cf-a3e6-8e9847d13971','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22395-1122-75dd-9985-b6ef3bfdf6d4','01a22395-109f-7732-8283-566b80c399d3');
INSERT INTO "points_extensions" VALUES('01a22395-112a-71cf-a3e6-8e99d039bdd3','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22395-1122-75dd-9985-b6ef3bfdf6d4','01a22395-0fbb-760b-a937-096006e21088');
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
    "award_id" CHAR(36) NOT NULL UNIQUE REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT lots_remaining_within_amount CHECK (remaining >= 0 AND remaining <= amount)
);
INSERT INTO "points_lots" VALUES('01a22395-0f96-7264-80a4-fe3afdebe500',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22395-0f94-761d-8528-70c2248bf430','01a22395-0f96-7264-80a4-fe39df138579');
INSERT INTO "points_lots" VALUES('01a22395-0fbb-760b-a937-096006e21088',1,15,15,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22395-0fba-73b9-a171-aa8e4aa82586','01a22395-0fbb-760b-a937-095f86c14449');
INSERT INTO "points_lots" VALUES('01a22395-1027-723d-889f-d0b014cb5c50',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22395-0f94-761d-8528-70c2248bf430','01a22395-1027-723d-889f-d0afef5d7fdf');
INSERT INTO "points_lots" VALUES('01a22395-1095-737b-b827-b41d37bf7aae',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22395-1094-7003-8e14-8869b186a8a1','01a22395-1095-737b-b827-b41c5f94a06c');
INSERT INTO "points_lots" VALUES('01a22395-109f-7732-8283-566b80c399d3',2,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22395-0fba-73b9-a171-aa8e4aa82586','01a22395-109e-750f-9044-c0f9321ce6db');
INSERT INTO "points_lots" VALUES('01a22395-10a6-7057-8af5-83e3c210757f',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a22395-0f94-761d-8528-70c2248bf430','01a22395-10a6-7057-8af5-83e26bd0e128');
INSERT INTO "points_lots" VALUES('01a22395-10f7-72f9-b0cb-1139bac3151d',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22395-0f94-761d-8528-70c2248bf430','01a22395-10f7-72f9-b0cb-1138dbf1238a');
INSERT INTO "points_lots" VALUES('01a22395-10ff-77d1-9913-50b898294e83',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22395-1094-7003-8e14-8869b186a8a1','01a22395-10fe-76b5-b674-80c146d0487a');
INSERT INTO "points_lots" VALUES('01a22395-1123-751a-8926-7da73fce9fae',3,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22395-0fba-73b9-a171-aa8e4aa82586','01a22395-1122-75dd-9985-b6ef3bfdf6d4');
INSERT INTO "points_lots" VALUES('01a22395-113f-7569-b68c-7b1c00864832',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22395-113e-7429-b855-23f1cf839d38','01a22395-113f-7569-b68c-7b1bd76a7c44');
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
INSERT INTO "points_transfers" VALUES('01a22395-0f96-7264-80a4-fe39df138579',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a22395-0f8c-7443-9e2d-df5ab5b0174b','a8593122eced0718df13ef89d530ef6e9fdfe809c206e5ef293f252edbca4e7a','THREAD','For a THREAD','Thread','01a22395-0f8c-7443-9e2d-df5ab5b0174b','RULE','01a22395-0e9e-736a-a140-68d51215309e',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22395-0f94-761d-8528-70c2248bf430',NULL,'01a22395-0e9e-736a-a140-68d51215309e',NULL);
INSERT INTO "points_transfers" VALUES('01a22395-0fbb-760b-a937-095f86c14449',1,'EARN','ISSUANCE','AVAILABLE',15,15,0,0,15,'ANSWER_ACCEPTED:post:01a22395-0fa6-74d0-be46-0b52a2a5470e','c3e7ef2102459136d2d526e94d55f173d1984da81b4312c9a88f64102d636398','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a22395-0fa6-74d0-be46-0b52a2a5470e','RULE','01a22395-0ea2-722b-bfd1-2e1521c1f420',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22395-0fba-73b9-a171-aa8e4aa82586',NULL,'01a22395-0ea2-722b-bfd1-2e1521c1f420',NULL);
INSERT INTO "points_transfers" VALUES('01a22395-1027-723d-889f-d0afef5d7fdf',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a22395-101e-7483-b6b6-29c9c5873d41','a3cf91240f0d5c9c7139ee93d3d473133251ba51e6f5518e4512f67aeeb93514','PURCHASE','For a PURCHASE','Order','01a22395-101e-7483-b6b6-29c9c5873d41','RULE','01a22395-0e97-772d-8d0b-1ed5ecd032b3','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22395-0f94-761d-8528-70c2248bf430',NULL,'01a22395-0e97-772d-8d0b-1ed5ecd032b3',NULL);
INSERT INTO "points_transfers" VALUES('01a22395-1044-77c8-90d8-4923320809e9',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a22395-1027-723d-889f-d0afef5d7fdf:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a22395-101e-7483-b6b6-29c9c5873d41','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22395-0f94-761d-8528-70c2248bf430','01a22395-1027-723d-889f-d0afef5d7fdf',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22395-1095-737b-b827-b41c5f94a06c',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a22395-108d-7424-bacd-60b6915253ea','62b893620c78c5974be8589338ca0e97b6c512b941459e6261ab31c44136460c','PURCHASE','For a PURCHASE','Order','01a22395-108d-7424-bacd-60b6915253ea','RULE','01a22395-0e97-772d-8d0b-1ed5ecd032b3','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22395-1094-7003-8e14-8869b186a8a1',NULL,'01a22395-0e97-772d-8d0b-1ed5ecd032b3',NULL);
INSERT INTO "points_transfers" VALUES('01a22395-109e-750f-9044-c0f9321ce6db',2,'EARN','ISSUANCE','AVAILABLE',30,45,0,0,30,'gift:5','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22395-0fba-73b9-a171-aa8e4aa82586',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22395-10a6-7057-8af5-83e26bd0e128',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:6','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22395-0f94-761d-8528-70c2248bf430',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22395-10f7-72f9-b0cb-1138dbf1238a',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a22395-1073-70cb-a7b5-059de3fc718e','76e2dadb445313a0847184555938ffeccd123e6431c2e33bb62bbf6f06cfc12b','REFERRER','A friend came by your invitation','Referral','01a22395-1073-70cb-a7b5-059de3fc718e','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22395-0f94-761d-8528-70c2248bf430',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22395-10fe-76b5-b674-80c146d0487a',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a22395-1073-70cb-a7b5-059de3fc718e','0777dcfff7eada383ac29b597b3a7ac8782e4967a9b7459df60ebf331ff670fd','REFEREE','You came by a friend''s invitation','Referral','01a22395-1073-70cb-a7b5-059de3fc718e','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22395-1094-7003-8e14-8869b186a8a1',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22395-1113-76e2-905e-c67946607efd',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a22395-1113-76e2-905e-c67855ffe905','6819c621a432c6be39127a1b86383a0e9b90386b0ce468e8bdf125bb586e1c54',NULL,'Five euros off','Redemption','01a22395-1113-76e2-905e-c67855ffe905','MEMBER','01a22395-0ebe-71f8-8260-7ef58fc812c0',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22395-0f94-761d-8528-70c2248bf430',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22395-1122-75dd-9985-b6ef3bfdf6d4',3,'EARN','ISSUANCE','AVAILABLE',40,85,0,0,40,'PURCHASE:order:01a22395-111e-76c5-bb48-3593b37a582c','abf354f745b5904b5bc67c93075a0dc503b4dd9029b343b689cc766ef581df27','PURCHASE','For a PURCHASE','Order','01a22395-111e-76c5-bb48-3593b37a582c','RULE','01a22395-0e97-772d-8d0b-1ed5ecd032b3','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a22395-0fba-73b9-a171-aa8e4aa82586',NULL,'01a22395-0e97-772d-8d0b-1ed5ecd032b3',NULL);
INSERT INTO "points_transfers" VALUES('01a22395-113f-7569-b68c-7b1bd76a7c44',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:8','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22395-113e-7429-b855-23f1cf839d38',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22395-114d-76eb-8344-074de232f729',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a22395-113e-7429-b855-23f1cf839d38:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22395-113e-7429-b855-23f1cf839d38',NULL,NULL,NULL);
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a22395-0fcf-70d9-a22d-d91b7044873a','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a22395-0f0e-70a9-9be0-fd48084cf1bc','01a22395-0fa6-74d0-be46-0b52a2a5470e');
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
INSERT INTO "posts" VALUES('01a22395-0f8c-7443-9e2d-df5ba3f51982',1,'It tastes of sand.','<p>It tastes of sand.</p>
',1,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22395-0ebe-71f8-8260-7ef58fc812c0',NULL,'01a22395-0f8c-7443-9e2d-df5ab5b0174b');
INSERT INTO "posts" VALUES('01a22395-0fa6-74d0-be46-0b52a2a5470e',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',1,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22395-0f0e-70a9-9be0-fd48084cf1bc',NULL,'01a22395-0f8c-7443-9e2d-df5ab5b0174b');
INSERT INTO "posts" VALUES('01a22395-0fd6-70c3-9430-e7b385d082d7',3,'Buy my grinder!','<p>Buy my grinder!</p>
',1,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22395-0f0e-70a9-9be0-fd48084cf1bc',NULL,'01a22395-0f8c-7443-9e2d-df5ab5b0174b');
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
INSERT INTO "products" VALUES('01a22395-1012-7004-b3bf-fa96f6b94eac','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00');
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
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE RESTRICT, "returns_points" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_redemptions_member__82a54f" UNIQUE ("member_id", "idempotency_key")
);
INSERT INTO "redemptions" VALUES('01a22395-1113-76e2-905e-c67855ffe905','3QZD-JVDZ-B0NG-4YXV',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a22395-0ebe-71f8-8260-7ef58fc812c0','01a22395-0eba-74fd-9f4d-8408657e8af8',0);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a22395-0eb3-70fe-952c-5e99cc7443e2','REFERRER','POINTS',500,NULL,NULL,NULL,'01a22395-0eb3-70fe-952c-5e98a5dfe45b',NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a22395-0eb3-70fe-952c-5e9ae27ab237','REFEREE','POINTS',200,NULL,NULL,NULL,'01a22395-0eb3-70fe-952c-5e98a5dfe45b',NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a22395-0eb3-70fe-952c-5e98a5dfe45b','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-75d5-aec7-dd3b55b64964','5GRBF766EG','5grbf766eg',1,1,1,1,'2026-01-10 09:00:00+00:00','01a22395-0eb3-70fe-952c-5e98a5dfe45b','01a22395-0ebe-71f8-8260-7ef58fc812c0');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a22395-1066-70a5-a4bf-e36ddb770b06','dfdf5def34f82fe8fe0df67ce16c84073cde4bfc3638b699318c80825d71ef0b','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-75d5-aec7-dd3b55b64964');
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
INSERT INTO "referrals" VALUES('01a22395-1073-70cb-a7b5-059de3fc718e','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22395-0eb3-70fe-952c-5e98a5dfe45b','019ba722-4680-75d5-aec7-dd3b55b64964','01a22395-108d-7424-bacd-60b6915253ea','01a22395-0ebe-71f8-8260-7ef58fc812c0','01a22395-106b-760d-bc3b-9bf345641052');
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a22395-10f3-74fe-a264-b5780d6aca1f',1,'01a22395-0eb3-70fe-952c-5e98a5dfe45b','01a22395-0ebe-71f8-8260-7ef58fc812c0');
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
    "order_id" CHAR(36) REFERENCES "orders" ("id") ON DELETE RESTRICT, "eligible_minor" BIGINT, "kind" VARCHAR(14) NOT NULL  /* REFUND: REFUND\nCHARGEBACK: CHARGEBACK\nCHARGEBACK_WON: CHARGEBACK_WON */, "is_void" INT NOT NULL, "lines" JSON,
    CONSTRAINT "uid_refunds_source_eba3f4" UNIQUE ("source", "external_id")
);
INSERT INTO "refunds" VALUES('01a22395-103c-77ed-bd30-c6f230cc03da','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22395-101e-7483-b6b6-29c9c5873d41',NULL,'REFUND',0,NULL);
INSERT INTO "refunds" VALUES('01a22395-1057-752f-b298-1db8c10fdf84','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,'REFUND',0,NULL);
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a22395-10db-7430-a49a-13a454b7a38e','2026-01-30 09:00:00+00:00',NULL,'01a22395-10da-72cc-94e4-e629c91d05db','01a22395-0e8e-73ff-9c5e-f12300f8e546');
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
INSERT INTO "releases" VALUES('01a22395-10da-72cc-94e4-e629c91d05db','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a22395-1113-76e2-905e-c677b76c9ba1',1,'01a22395-0ebe-71f8-8260-7ef58fc812c0','01a22395-0eba-74fd-9f4d-8408657e8af8');
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
INSERT INTO "rewards" VALUES('01a22395-0eba-74fd-9f4d-8408657e8af8','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a22395-0fe2-72d5-b67d-8697976af469','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a22395-0fe1-7401-8734-7bb25e0bdf9d');
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
INSERT INTO "sessions" VALUES('01a22395-0f13-73c3-8d7f-57f81dcc3b54','0c1bf4b63b9c9bd9f0970cf1b631e47c55ba7fa19137746e1da252d61eb0d6c7','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22395-0ebe-71f8-8260-7ef58fc812c0');
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
    "finished_at" TIMESTAMP,
    CONSTRAINT "uid_shop_delive_source_216fd8" UNIQUE ("source", "key")
);
INSERT INTO "shop_deliveries" VALUES('01a22395-10ae-73f2-a1c5-5566c04284fe','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
);
INSERT INTO "shop_pulls" VALUES('01a22395-10b6-71b6-bf09-324a51aeae65','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL);
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
);
INSERT INTO "tags" VALUES('01a22395-0f8d-710a-bf84-571f62783bba','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a22395-0f93-7587-a26a-8312a3751958',2,1,'2026-01-10 09:00:00+00:00','01a22395-0ebe-71f8-8260-7ef58fc812c0','01a22395-0f8c-7443-9e2d-df5ab5b0174b');
INSERT INTO "thread_readers" VALUES('01a22395-0fa6-74d0-be46-0b546bf26fe7',3,1,'2026-01-10 09:00:00+00:00','01a22395-0f0e-70a9-9be0-fd48084cf1bc','01a22395-0f8c-7443-9e2d-df5ab5b0174b');
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a22395-0f92-73fe-875e-b8828cf14361',0,'01a22395-0f8d-710a-bf84-571f62783bba','01a22395-0f8c-7443-9e2d-df5ab5b0174b');
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
INSERT INTO "threads" VALUES('01a22395-0f8c-7443-9e2d-df5ab5b0174b','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',3,1,0,0,0,0,1,NULL,'VISIBLE','01a22395-0ebe-71f8-8260-7ef58fc812c0','01a22395-0f73-75e7-bc87-eea5f7639210',NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-28 19:14:47.984066+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-28 19:14:48.292531+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-28 19:14:48.872835+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-28 19:14:51.162805+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-28 19:14:53.405217+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-28 19:14:53.869973+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-28 19:14:55.852489+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-28 19:14:57.503707+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-28 19:14:58.673007+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-28 19:14:59.865980+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-28 19:15:00.852582+00:00');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a22395-0fca-707f-9cf7-97c7c6f8dc72',1,'2026-01-10 09:00:00+00:00','01a22395-0ebe-71f8-8260-7ef58fc812c0','01a22395-0fa6-74d0-be46-0b52a2a5470e');
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
CREATE INDEX "orders_of_customer" ON "orders" ("customer_id", "placed_at");
CREATE INDEX "orders_by_time" ON "orders" ("placed_at", "id");
CREATE INDEX "outbox_due" ON "outbox" ("state", "due_at");
CREATE INDEX "products_by_title" ON "products" ("title", "id");
CREATE INDEX "order_lines_of_product" ON "order_lines" ("product_id");
CREATE INDEX "referral_codes_of_owner" ON "referral_codes" ("owner_id", "created_at");
CREATE INDEX "referrals_of_referrer" ON "referrals" ("referrer_id", "created_at", "id");
CREATE INDEX "referrals_due" ON "referrals" ("state", "rewards_due_at");
CREATE INDEX "referrals_to_expire" ON "referrals" ("state", "expires_at");
CREATE INDEX "referrals_of_order" ON "referrals" ("order_id");
CREATE INDEX "idx_referral_vi_expires_d8fe63" ON "referral_visits" ("expires_at");
CREATE INDEX "refunds_awaiting_order" ON "refunds" ("source", "order_external_id");
CREATE INDEX "refunds_of_order" ON "refunds" ("order_id");
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
CREATE INDEX "access_grants_by_key" ON "access_grants" ("key");
CREATE TRIGGER points_extensions_no_update BEFORE UPDATE ON points_extensions BEGIN SELECT RAISE(ABORT, 'points_extensions is written once'); END;
CREATE TRIGGER points_extensions_no_delete BEFORE DELETE ON points_extensions BEGIN SELECT RAISE(ABORT, 'points_extensions is written once'); END;
CREATE INDEX "data_exports_of_member" ON "data_exports" ("member_id", "created_at");
CREATE INDEX "shop_deliveries_due" ON "shop_deliveries" ("state", "due_at");
CREATE INDEX "shop_deliveries_by_time" ON "shop_deliveries" ("received_at", "id");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',11);
COMMIT;
