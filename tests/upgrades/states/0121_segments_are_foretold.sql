BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a22eea-492d-76a2-8d7b-cb5ae1ae2e4d','2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-491a-75c6-bdee-e57a17c0a1ab','01a22eea-48ff-76d8-8c4f-b7e238d23e95');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a22eea-4acd-7360-b42f-ac8794963c2d','tier:silver','2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8');
INSERT INTO "access_grants" VALUES('01a22eea-4d33-734c-be4f-056dc9b74f50','tier:silver','2026-01-30 09:00:00+00:00','01a22eea-4b43-7689-906f-55bbb9e368c2');
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
INSERT INTO "account_tokens" VALUES('01a22eea-484f-703e-bf06-029797ab37a6','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22eea-484a-734a-8b54-2d3ea419a779');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a22eea-46ce-74bc-9ca3-22ac3cd0f4e8','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a22eea-4c5d-7334-a477-b52a9425838b','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
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
INSERT INTO "api_keys" VALUES('01a22eea-4c16-70f2-ba69-43f0681bb1ab','The till','["ORDERS_WRITE"]','portal_key_ehB3rJ','c0596df07adb005ce07d788adf3b3e3289be3042ba4e46d9d910cbdf3596aad2','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "api_key_id" CHAR(36)   /* The API key that did it, where no person did */);
INSERT INTO "audit_entries" VALUES('01a22eea-4679-707c-b2a8-c2367875f059','programme.save','Program','01a22eea-4674-7749-9097-ce34dca86ee3','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4681-7604-b4aa-41874b303ceb','programme.look','Program','01a22eea-4674-7749-9097-ce34dca86ee3','accent: None → #1f5a4b, terms_version: None → 2026-01-01, imprint_url: None → https://shop.example/imprint','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-468f-7280-a76c-c55588924265','tier.save','Tier','01a22eea-468b-76ab-8c0d-ef469b84a3b2',NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4697-7690-bb55-ce9248391d0b','rule.save','EarnRule','01a22eea-4695-7083-b125-cebfb25be156',NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-46a3-710b-92d5-87a058666bff','rule.save','EarnRule','01a22eea-46a2-75f8-89e0-c8bb79bb38ff',NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-46af-752b-88b8-feedbef07ce1','rule.save','EarnRule','01a22eea-46ae-7454-a2f9-44d1f45d79e6',NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-46c0-7324-823e-fe0741b4aaf9','rule.save','EarnRule','01a22eea-46c0-7324-823e-fe058d9dce61',NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-46e7-703d-9e7d-667a0a7dd4b1','simulation.start','Simulation','01a22eea-46e7-703d-9e7d-667972f72b9b','2026-01-01 – 2026-01-01','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-46f3-7144-9122-e6bb6eefb296','goal.save','Goal','01a22eea-46f2-709b-bd62-41281aba58f4','NPS: 30 → 2026-12-31','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4707-728b-8579-39e251d93aa4','campaign.save','ReferralCampaign','01a22eea-46ff-771f-85e2-a0cc2165eacf',NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4713-77e4-95a9-b3a2043f0003','reward.save','Reward','01a22eea-4711-71d1-b93e-bd5393be1f76',NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-471b-7099-8efd-f3c0823ed54f','translations.save','Reward','01a22eea-4711-71d1-b93e-bd5393be1f76','de: title','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-479f-7747-ac9e-deb69169ea8e','identity_provider.save','IdentityProvider','01a22eea-479e-76d4-ac0a-75c70895ca14','shop','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-47f4-733f-a395-a9c343766be1','identity_provider.save','IdentityProvider','01a22eea-47f2-70b3-a09f-793856f74bce','login','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-499c-76d6-a4de-6552f6c390b9','reply.save','SavedReply','01a22eea-499b-74bf-9152-7276418d48d1','Advertising','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-49e5-75c5-b1d0-c9cbb27b5a92','case.decide','ModerationCase','01a22eea-49b2-74e0-944e-6243c26249ef','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a22eea-49d7-7552-a9c8-d470e8c22bf5',NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4a52-77b0-86a1-66757d7de956','case.threat','ModerationCase','01a22eea-49b2-74e0-944e-6243c26249ef','Police, 2026-01-10T09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4a48-7481-869d-35d0eb0b9ea6',NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4a59-71dc-9f94-057c38d2cc3f','case.threat_copied','ModerationCase','01a22eea-49b2-74e0-944e-6243c26249ef','ba5c0657ba119f9659432a554196c186b6249b04818e2be478ce99a58128a841','2026-01-10 09:00:00+00:00','01a22eea-4a48-7481-869d-35d0eb0b9ea6',NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4a6f-74f4-b1f3-a468e3dab58a','screening.save','Screening',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4a73-77bf-8041-ebb6c9d4e356','fair_play.save','FairPlay',NULL,'votes_a_day: 30','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4aec-7408-ae52-ac2fd7d2ce01','order.move','Order','01a22eea-4ae0-745c-8f0a-c3e3aa06794b','nobody -> 01a22eea-477a-76ab-9145-e7af0f3c9f5c: He told us his number','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4bab-7013-b6b7-6473e16d817e','partner.save','Partner','01a22eea-4bab-7013-b6b7-6472d9d238bd','HARBOUR','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4bf2-700d-91b7-37e9c987b485','partner.close_payout','PartnerPayout','01a22eea-4bde-70f0-a19b-219d2e153c61','2026-01-09','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4c16-70f2-ba69-43f160d6e3b3','api_key.create','ApiKey','01a22eea-4c16-70f2-ba69-43f0681bb1ab','The till (portal_key_ehB3rJ…): ORDERS_WRITE','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4c41-77d0-91fa-74acb657d6a5','webhook.create','WebhookEndpoint','01a22eea-4c40-7769-be15-90b883fc604e','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4d95-7254-9668-c61a4bdc1c3c','holdout.plan','Holdout','01a22eea-4d8f-7315-8449-b624d156dc8b','monthly-mail: 0.5, BUYERS → 2026-12-31','2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4d99-76e2-9ecb-e7fc5666b430','holdout.start','Holdout','01a22eea-4d8f-7315-8449-b624d156dc8b','monthly-mail: 0.5, BUYERS → 2026-12-31','2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4daa-721e-a547-211195b920cb','segment.save','OwnSegment','01a22eea-4da9-7301-82af-a336d9742863','everybody','2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4dad-7704-bb9b-5d810a2b9f6a','segment.audience','OwnSegment','01a22eea-4da9-7301-82af-a336d9742863','SURVEY Would you tell a friend?: everybody','2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eea-4e03-70be-91aa-31a01a6d0b47','member.erase','Member','01a22eea-4dd8-7349-bd93-65cd90ab5433',NULL,'2026-01-30 09:00:00+00:00','01a22eea-4dd8-7349-bd93-65cd90ab5433',NULL);
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a22eea-4906-72a3-a451-c531761f442c','first-question','2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8');
INSERT INTO "badge_awards" VALUES('01a22eea-492f-741e-81c8-4e5cf4d50506','first-answer','2026-01-10 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c');
INSERT INTO "badge_awards" VALUES('01a22eea-4ab2-70c9-a4e9-ead875cd7eee','first-question','2026-01-10 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c');
CREATE TABLE "bookmarks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kept_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_bookmarks_post_id_8da490" UNIQUE ("post_id", "member_id")
);
INSERT INTO "bookmarks" VALUES('01a22eea-4962-726e-9e0b-b43761f5fbc1','2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-491a-75c6-bdee-e57a17c0a1ab');
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
INSERT INTO "buying_models" VALUES('01a22eea-4dc3-72c4-8644-095e8ee6450a','2026-01-30','2026-01-30 09:00:00+00:00',4,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EUR',NULL,'TOO_FEW_BUYERS');
CREATE TABLE "calendar_feeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "last_fetched_at" TIMESTAMP   /* To within an hour */,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "calendar_feeds" VALUES('01a22eea-4cce-71ae-ad72-ced649b98a59','fd988c45087d5309511ebdb115cfafd1a346d51a4ca1fbdab54b8e99ab45cad8','2026-01-10 09:00:00+00:00',NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8');
CREATE TABLE "capped_deeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "wanted" INT NOT NULL  /* 0 while the deed is undone */,
    "available_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "award_id" CHAR(36) NOT NULL UNIQUE REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT capped_deeds_wanted_not_negative CHECK (wanted >= 0)
);
INSERT INTO "capped_deeds" VALUES('01a22eea-4933-763e-96ec-a9fba9ba28a6',15,'2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22eea-4932-7090-a406-fca917efd81e');
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
INSERT INTO "categories" VALUES('01a22eea-48e8-754b-8ac2-8f364bfaadc4','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a22eea-4a7b-74da-b428-57b9ad061578','room-1','Room-1',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a22eea-4aaa-71d8-b4b2-f8c2fd5e82f7','tea','Tea',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
CREATE TABLE "category_rights" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ability" VARCHAR(5) NOT NULL,
    "holder" VARCHAR(80) NOT NULL  /* Whom it is about, an audience, or a key */,
    "is_denied" INT NOT NULL,
    "category_id" CHAR(36) NOT NULL REFERENCES "categories" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_category_ri_categor_a723ef" UNIQUE ("category_id", "ability", "holder")
);
INSERT INTO "category_rights" VALUES('01a22eea-48e9-77f6-b461-2c73053c0956','REPLY','EVERYONE',0,'01a22eea-48e8-754b-8ac2-8f364bfaadc4');
CREATE TABLE "channel_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "channel" VARCHAR(8) NOT NULL,
    "since" DATE NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_channel_cos_channel_4ae30b" UNIQUE ("channel", "since")
);
INSERT INTO "channel_costs" VALUES('01a22eea-46da-77c4-aee7-95e43e8ee05f','OTHER','2026-01-01',30000,'EUR',NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "community_profiles" VALUES('01a22eea-4901-73e7-930e-426baba5a228',2,0,0,'01a22eea-4721-7022-ad45-a9c0f11dbec8');
INSERT INTO "community_profiles" VALUES('01a22eea-491b-74ae-86e6-b6681b1cbc78',3,1,1,'01a22eea-477a-76ab-9145-e7af0f3c9f5c');
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
INSERT INTO "consents" VALUES('01a22eea-484a-734a-8b54-2d408a2e7541','TERMS','2026-01-01','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-484a-734a-8b54-2d3ea419a779','sign-up',NULL);
INSERT INTO "consents" VALUES('01a22eea-484b-75b8-9252-646372683656','NEWSLETTER','newsletter-2','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-484a-734a-8b54-2d3ea419a779','sign-up',NULL);
CREATE TABLE "counted_orders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "customer_id" CHAR(36),
    "placed_at" TIMESTAMP NOT NULL,
    "day" INT NOT NULL  /* The ordinal of that day in the programme's time zone */,
    "total" BIGINT NOT NULL  /* In minor units of the programme's currency, by the order's own rate */,
    "given_back" JSON   /* What went back: days and amounts */,
    "stands" INT NOT NULL  /* Something of it did not go back */,
    "lines" INT NOT NULL,
    "goods" INT NOT NULL  /* How many different ones, by the shop's number */,
    "products" BLOB NOT NULL  /* The ids of its products in the catalogue, 16 bytes each, in their order */
, "shipping" BIGINT   /* What of the total was paid for shipping; unset where the shop does not say */);
INSERT INTO "counted_orders" VALUES('01a22eea-4bc8-74e5-aacd-a8237c5afcb6','01a22eea-4ae0-745c-8f0a-c3e2a2dbd1a2','2026-01-08 09:00:00+00:00',739624,2000,NULL,1,1,1,X'01A22EEA4AC472AF9748771A2F6E9244',NULL);
INSERT INTO "counted_orders" VALUES('01a22eea-4ac7-72a9-bda4-9802da217a31','01a22eea-4ac7-72a9-bda4-9801e99c005a','2026-01-10 08:59:00+00:00',739626,9000,'[[739626,1000]]',1,1,1,X'01A22EEA4AC472AF9748771A2F6E9244',NULL);
INSERT INTO "counted_orders" VALUES('01a22eea-4ae0-745c-8f0a-c3e3aa06794b','01a22eea-4ae6-74f0-99c2-c7dad3593f85','2026-01-10 08:59:00+00:00',739626,1500,NULL,1,1,1,X'01A22EEA4AC472AF9748771A2F6E9244',NULL);
INSERT INTO "counted_orders" VALUES('01a22eea-4b8a-774b-803a-c9422b041656','01a22eea-4b86-70a9-9189-fc4d4c30a62c','2026-01-10 09:00:00+00:00',739626,4000,NULL,1,1,1,X'01A22EEA4AC472AF9748771A2F6E9244',NULL);
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
INSERT INTO "coupon_cases" VALUES('01a22eea-4d87-73c9-969e-fb06e7ac72c2','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eea-4d80-71e0-94a7-3d4bda46b0af','01a22eea-4d45-739e-8c88-6ed111143b3b');
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
INSERT INTO "coupon_claims" VALUES('01a22eea-4d73-74db-ba30-749968706b30','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a22eea-4d71-7283-a974-c79ec357f3b4','01a22eea-4d45-739e-8c88-6ed111143b3b');
INSERT INTO "coupon_claims" VALUES('01a22eea-4d86-72fc-b40a-422f80ea1639','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a22eea-4d80-71e0-94a7-3d4bda46b0af','01a22eea-4d45-739e-8c88-6ed111143b3b');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a22eea-4770-7433-b9a0-8d82bb366228','$argon2id$v=19$m=19456,t=2,p=1$BKft/9xbGUHUHTdHzbtlPg$yt00uNl9YninhD/Rnyheg/d7D92OUfJ9BUTR6eRuFNg','2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8');
INSERT INTO "credentials" VALUES('01a22eea-484a-734a-8b54-2d3fb56cb8db','$argon2id$v=19$m=19456,t=2,p=1$iuuKBm6RHrMh6NCuUIKXQw$Z1zwOqLLhK2tZxcT35D3cChuXUA3FvTUd73QXYB2ryk','2026-01-10 09:00:00+00:00','01a22eea-484a-734a-8b54-2d3ea419a779');
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
INSERT INTO "customer_data_requests" VALUES('01a22eea-4c51-7611-8983-1a7c3db35a2d','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
CREATE TABLE "customer_segments" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "segment" VARCHAR(9) NOT NULL,
    "since" DATE NOT NULL  /* The last day before it was found that they are in it */,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE CASCADE /* Who it is, if a member */
);
INSERT INTO "customer_segments" VALUES('01a22eea-4721-7022-ad45-a9c0f11dbec8','LOYAL','2026-01-30','01a22eea-4721-7022-ad45-a9c0f11dbec8');
CREATE TABLE "customers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL  /* Which shop: shop, shopify:domain, import:file */,
    "external_id" VARCHAR(255) NOT NULL  /* The shop's own id, else the normalised address */,
    "email" VARCHAR(255),
    "email_key" VARCHAR(255),
    "country" VARCHAR(60),
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL, "told_at" TIMESTAMP, "first_key" VARCHAR(255), "first_told_at" TIMESTAMP, "is_placed" INT NOT NULL DEFAULT 0, "merged_into_id" CHAR(36), "placed_at" TIMESTAMP, "erasure_asked_at" TIMESTAMP   /* When the shop asked to forget them, as long as it waits for a restriction to end */,
    CONSTRAINT "uid_customers_source_f09162" UNIQUE ("source", "external_id")
);
INSERT INTO "customers" VALUES('01a22eea-47df-74f6-84fb-aaff6e1a8741','shop','11',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22eea-47a4-77d6-9d00-83c48acad3cc',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "customers" VALUES('01a22eea-4ac7-72a9-bda4-9801e99c005a','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "customers" VALUES('01a22eea-4ae0-745c-8f0a-c3e2a2dbd1a2','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "customers" VALUES('01a22eea-4ae6-74f0-99c2-c7dad3593f85','shop','placed:01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "customers" VALUES('01a22eea-4b86-70a9-9189-fc4d4c30a62c','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22eea-4b43-7689-906f-55bbb9e368c2','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "customers" VALUES('01a22eea-4d66-773c-ab78-a6e4a7415d64','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a22eea-4cf3-77be-86d7-b8cab50fd365','25cc8fd59889240950e514e9701a6355be77ed2b430f9589dd06c6420670b79f','2026-01-10 09:00:00+00:00','2026-01-11 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8');
CREATE TABLE "drafts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(8) NOT NULL  /* REPLY: REPLY\nTHREAD: THREAD\nQUESTION: QUESTION\nEDIT: EDIT\nREVIEW: REVIEW */,
    "place_key" VARCHAR(160) NOT NULL  /* Which thread, post, category or product: id, slug or number */,
    "title" VARCHAR(200),
    "body_markdown" TEXT NOT NULL,
    "version" INT NOT NULL  /* Counts the texts that stood here */,
    "saved_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE, "rating" SMALLINT   /* The stars that were chosen for a review */,
    CONSTRAINT "uid_drafts_member__f93ed9" UNIQUE ("member_id", "place", "place_key")
);
INSERT INTO "drafts" VALUES('01a22eea-496f-764c-8432-59cb34ab2a3a','REPLY','01a22eea-48ff-76d8-8c4f-b7e238d23e95',NULL,'And for how long',1,'2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL);
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
INSERT INTO "earn_rule_versions" VALUES('01a22eea-4697-7690-bb55-ce91d1dba6ad',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22eea-4695-7083-b125-cebfb25be156',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22eea-46a3-710b-92d5-879f92887d65',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22eea-46a2-75f8-89e0-c8bb79bb38ff',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22eea-46af-752b-88b8-feec7adb11ff',1,'For a ANSWER_ACCEPTED',15,NULL,14,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22eea-46ae-7454-a2f9-44d1f45d79e6',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22eea-46c0-7324-823e-fe065f1d3620',1,'For a VERIFY_EMAIL',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22eea-46c0-7324-823e-fe058d9dce61',NULL,NULL,0,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "translated_into" TEXT);
INSERT INTO "earn_rules" VALUES('01a22eea-4695-7083-b125-cebfb25be156','PURCHASE',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22eea-46a2-75f8-89e0-c8bb79bb38ff','THREAD',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22eea-46ae-7454-a2f9-44d1f45d79e6','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22eea-46c0-7324-823e-fe058d9dce61','VERIFY_EMAIL',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "email_changes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "former_email" VARCHAR(255) NOT NULL  /* Whose owner may stop it */,
    "email" VARCHAR(255) NOT NULL  /* Whose owner confirms it */,
    "confirm_hash" VARCHAR(64) NOT NULL UNIQUE,
    "stop_hash" VARCHAR(64) NOT NULL UNIQUE,
    "asked_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL  /* Until when it can be confirmed */,
    "stoppable_until" TIMESTAMP NOT NULL,
    "confirmed_at" TIMESTAMP,
    "stopped_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "email_changes" VALUES('01a22eea-4851-70e5-8a48-d091bd2cf7f8','bert@example.org','bert@example.com','15d6d6b496af330b62838af1aec32e8e1f4b5963cc34e699353664973cf81ceb','a14507b15bd451a0de17b4dbea1ecffc52130820c0a1da069efec29ad1dba19f','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c');
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a22eea-4af0-74dc-b90d-bbcc79516638','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a22eea-4d06-7540-9b11-688f7c019a60','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a22eea-4930-7503-bc7d-23e88cfc1ae8');
CREATE TABLE "external_identities" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL,
    "last_used_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_external_id_provide_14eec4" UNIQUE ("provider_id", "subject")
);
INSERT INTO "external_identities" VALUES('01a22eea-47de-712f-8ad3-da131a07c781','11','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-47a4-77d6-9d00-83c48acad3cc','01a22eea-479e-76d4-ac0a-75c70895ca14');
CREATE TABLE "fair_play_findings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "found_at" TIMESTAMP NOT NULL,
    "undone_at" TIMESTAMP,
    "undone_by_id" CHAR(36)
, "waits_for" VARCHAR(6)   /* STAFF: STAFF\nWORKER: WORKER */);
INSERT INTO "fair_play_findings" VALUES('01a22eea-4a9a-700d-bea8-496159fd4d59','BURST','2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "fair_play_looks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" TIMESTAMP NOT NULL  /* Of the first vote that was not looked at */,
    "due_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "fair_play_looks" VALUES('01a22eea-492e-7129-a3f2-d4da87173c51','2026-01-10 09:00:00+00:00','2026-01-10 23:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8');
CREATE TABLE "fair_play_suspects" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_fair_play_s_finding_820d8b" UNIQUE ("finding_id", "member_id")
);
INSERT INTO "fair_play_suspects" VALUES('01a22eea-4a9a-700d-bea8-496271136788','01a22eea-4a9a-700d-bea8-496159fd4d59','01a22eea-4721-7022-ad45-a9c0f11dbec8');
INSERT INTO "fair_play_suspects" VALUES('01a22eea-4a9a-700d-bea8-4963611a0d9b','01a22eea-4a9a-700d-bea8-496159fd4d59','01a22eea-477a-76ab-9145-e7af0f3c9f5c');
CREATE TABLE "fair_play_terms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "votes_a_day" SMALLINT NOT NULL  /* Of each direction */,
    "votes_a_day_for_one" SMALLINT NOT NULL  /* Of them for one person */,
    "vote_stands_after_minutes" SMALLINT NOT NULL
);
INSERT INTO "fair_play_terms" VALUES('00000000-0000-0000-0000-000000000001',30,6,10);
CREATE TABLE "forecast_demands" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expected" REAL NOT NULL,
    "low" REAL,
    "high" REAL,
    "forecast_id" CHAR(36) NOT NULL REFERENCES "forecasts" ("id") ON DELETE CASCADE,
    "product_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_forecast_de_forecas_ea2cd5" UNIQUE ("forecast_id", "product_id")
);
INSERT INTO "forecast_demands" VALUES('01a22eea-4dd5-734a-8020-92081b06add9',1.5,NULL,NULL,'01a22eea-4dd3-7033-b73b-33f71925e5fc','01a22eea-4ac4-72af-9748-771a2f6e9244');
CREATE TABLE "forecast_figures" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "metric" VARCHAR(15) NOT NULL,
    "month" DATE NOT NULL  /* Its first day */,
    "expected" REAL NOT NULL,
    "low" REAL,
    "high" REAL,
    "forecast_id" CHAR(36) NOT NULL REFERENCES "forecasts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_forecast_fi_forecas_8dd97b" UNIQUE ("forecast_id", "metric", "month")
);
INSERT INTO "forecast_figures" VALUES('01a22eea-4dd4-71da-9d83-42834b17585c','ORDERS','2026-04-01',2.5,NULL,4.0,'01a22eea-4dd3-7033-b73b-33f71925e5fc');
INSERT INTO "forecast_figures" VALUES('01a22eea-4dd5-734a-8020-9207921312ff','LIABILITY','2026-04-01',2.5,NULL,4.0,'01a22eea-4dd3-7033-b73b-33f71925e5fc');
CREATE TABLE "forecast_segments" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "segment" VARCHAR(9) NOT NULL,
    "month" DATE NOT NULL  /* Its first day */,
    "customers" INT NOT NULL  /* How many were in the segment */,
    "expected_orders" REAL NOT NULL,
    "expected_revenue" REAL NOT NULL,
    "came_orders" INT   /* As it stood at the next forecast after the month */,
    "came_revenue" REAL,
    "forecast_id" CHAR(36) NOT NULL REFERENCES "forecasts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_forecast_se_forecas_2ec8f4" UNIQUE ("forecast_id", "segment", "month")
);
INSERT INTO "forecast_segments" VALUES('01a22eea-4dd6-719c-848a-e1f8d15c7bd2','LOYAL','2026-04-01',10,2.5,25.0,3,NULL,'01a22eea-4dd3-7033-b73b-33f71925e5fc');
CREATE TABLE "forecasts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "month" DATE NOT NULL UNIQUE /* The first day of the first month that is foretold */,
    "made_at" TIMESTAMP NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "by_model" INT NOT NULL  /* Whether customers were told apart, by models of what they buy */
);
INSERT INTO "forecasts" VALUES('01a22eea-4dd3-7033-b73b-33f71925e5fc','2026-04-01','2026-01-30 09:00:00+00:00','EUR',0);
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a22eea-4de4-71af-be99-0f47e4d5d716','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
CREATE TABLE "goals" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "metric" VARCHAR(20) NOT NULL,
    "target" REAL NOT NULL,
    "due_on" DATE NOT NULL,
    "started_on" DATE NOT NULL  /* When it was set, or its metric last changed */,
    "start_value" REAL   /* What was measured then; unset where nothing could be */,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "goals" VALUES('01a22eea-46f2-709b-bd62-41281aba58f4','NPS',30.0,'2026-12-31','2026-01-10',NULL,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "held_contents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(10) NOT NULL,
    "target_id" CHAR(36) NOT NULL UNIQUE,
    "findings" VARCHAR(80) NOT NULL,
    "held_at" TIMESTAMP NOT NULL,
    "shown_at" TIMESTAMP
);
INSERT INTO "held_contents" VALUES('01a22eea-4a87-741e-b775-0e522ee4ceee','Thread','01a22eea-4a84-720e-bbcb-0afb2dbe02d2','WORDS','2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "holdout_members" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "is_held_out" INT NOT NULL,
    "assigned_at" TIMESTAMP NOT NULL,
    "holdout_id" CHAR(36) NOT NULL REFERENCES "holdouts" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_holdout_mem_holdout_179aad" UNIQUE ("holdout_id", "member_id")
);
INSERT INTO "holdout_members" VALUES('01a22eea-4d9e-7456-bcac-d18d2d17e49e',1,'2026-01-30 09:00:00+00:00','01a22eea-4d8f-7315-8449-b624d156dc8b','01a22eea-4721-7022-ad45-a9c0f11dbec8');
INSERT INTO "holdout_members" VALUES('01a22eea-4d9e-7456-bcac-d18efab72875',0,'2026-01-30 09:00:00+00:00','01a22eea-4d8f-7315-8449-b624d156dc8b','01a22eea-477a-76ab-9145-e7af0f3c9f5c');
INSERT INTO "holdout_members" VALUES('01a22eea-4d9e-7456-bcac-d18fe9d44f88',1,'2026-01-30 09:00:00+00:00','01a22eea-4d8f-7315-8449-b624d156dc8b','01a22eea-47a4-77d6-9d00-83c48acad3cc');
INSERT INTO "holdout_members" VALUES('01a22eea-4d9e-7456-bcac-d1907cd4acbc',1,'2026-01-30 09:00:00+00:00','01a22eea-4d8f-7315-8449-b624d156dc8b','01a22eea-4b43-7689-906f-55bbb9e368c2');
CREATE TABLE "holdouts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(60) NOT NULL UNIQUE /* The salt of the lot, too */,
    "kind" VARCHAR(17) NOT NULL,
    "subject_id" CHAR(36)   /* Of what; unset for a message */,
    "message" VARCHAR(16),
    "share" REAL NOT NULL  /* Of members who are held out */,
    "outcome" VARCHAR(10) NOT NULL  /* The one that the verdict is about */,
    "margin" REAL   /* What of a revenue is left, as a share */,
    "cap_minor" BIGINT   /* What a member counts for at most */,
    "is_watched" INT NOT NULL  /* Whether an interval is shown while it runs, an always-valid one */,
    "ends_on" DATE NOT NULL  /* The last day */,
    "planned_at" TIMESTAMP NOT NULL,
    "planned_by_id" CHAR(36),
    "started_at" TIMESTAMP,
    "started_by_id" CHAR(36),
    "ends_at" TIMESTAMP   /* When it started: the end of the last day */,
    "listed_after" CHAR(36)   /* How far the list has come */,
    "listed_at" TIMESTAMP   /* When the list was complete */,
    "stopped_at" TIMESTAMP,
    "stopped_by_id" CHAR(36),
    "members" INT NOT NULL  /* How many were drawn */,
    "held_out" INT NOT NULL  /* How many of them are held out */
, "result" JSON   /* What it has shown, once that is final */);
INSERT INTO "holdouts" VALUES('01a22eea-4d8f-7315-8449-b624d156dc8b','monthly-mail','MESSAGE',NULL,'MONTHLY_POINTS',0.5,'BUYERS',NULL,NULL,0,'2026-12-31','2026-01-30 09:00:00+00:00',NULL,'2026-01-30 09:00:00+00:00',NULL,'2026-12-31 23:00:00+00:00','01a22eea-4b43-7689-906f-55bbb9e368c2','2026-01-30 09:00:00+00:00',NULL,NULL,4,3,NULL);
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
INSERT INTO "idempotency_keys" VALUES('01a22eea-4942-725c-b9f4-97f828647f00','post','thanks','e9358da6b3e8b00fcbde84a16a6c20cd2b46efe213779ab58272c405de555bbc','01a22eea-4940-7004-acba-a3746fea038c','2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8');
INSERT INTO "idempotency_keys" VALUES('01a22eea-4aec-7408-ae52-ac3357b402b2','move_order','a move','a5d29c8977de321517846f11f45d0ccd1b375673eaff4c90a74671aa23322264','01a22eea-4ae0-745c-8f0a-c3e3aa06794b','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "identity_providers" VALUES('01a22eea-479e-76d4-ac0a-75c70895ca14','shop','Shop','SIGNED_TOKEN',1,'shop','HS256','gAAAAABrDg7rXhFd9q5WeTAVPq8Wlh3s9r3blzcOYmPGf3uatsR7Qk8Rg3yyLYnp_nevBxdm0907XeRMushTEZaQCQtZio7E3T7FWbgrOL3FgNal5AqHVIiyrDaHgUuRzHpi4xt1ctRs',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "identity_providers" VALUES('01a22eea-47f2-70b3-a09f-793856f74bce','login','Login','OPENID_CONNECT',1,NULL,NULL,NULL,NULL,NULL,NULL,'https://login.example.org','portal',NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a22eea-4c72-75c5-ba83-c1a3822a23a6','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[],"named":[]}','2026-01-10 09:00:00+00:00',0);
CREATE TABLE "interactions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "channel" VARCHAR(8) NOT NULL  /* EMAIL: EMAIL\nCHAT: CHAT\nPHONE: PHONE\nSOCIAL: SOCIAL\nSTORE: STORE\nPORTAL: PORTAL */,
    "external_id" VARCHAR(120)   /* The reporting system's own number of it */,
    "body_hash" VARCHAR(64) NOT NULL  /* The same number with another body is a CONFLICT */,
    "summary" TEXT NOT NULL,
    "at" TIMESTAMP NOT NULL,
    "email_key" VARCHAR(255) NOT NULL  /* Of the customer, whoever they turn out to be */,
    "recorded_at" TIMESTAMP NOT NULL,
    "agent_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL /* Who reported it, of staff */,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    CONSTRAINT "uid_interaction_channel_bf0bcf" UNIQUE ("channel", "external_id")
);
INSERT INTO "interactions" VALUES('01a22eea-4c32-72c7-982c-d701340e697a','PHONE','C-1','64f37918b62f3602c14057959cc77eeb99f51d2ccadf8b3db2d8d08b86b274c7','Asked when her order comes.','2026-01-10 09:00:00+00:00','anna@example.org','2026-01-10 09:00:00+00:00','01a22eea-4c1b-74ac-81b3-e5e02bc8d12a','01a22eea-4721-7022-ad45-a9c0f11dbec8');
CREATE TABLE "learnings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "day" DATE NOT NULL UNIQUE,
    "made_at" TIMESTAMP NOT NULL,
    "is_finished" INT NOT NULL,
    "orders" INT NOT NULL  /* From how many it was learnt */
);
INSERT INTO "learnings" VALUES('01a22eea-4dcb-7610-94b8-61db423b47b5','2026-01-30','2026-01-30 09:00:00+00:00',1,5);
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a22eea-4721-7022-ad45-a9c0f11dbec8','{}','2026-12-01 00:03:57.121847+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a22eea-47cb-70df-bd6f-d8072c8d9f28',5,0,0,0,5,0,0,5,1,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22eea-47a4-77d6-9d00-83c48acad3cc',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22eea-4907-737b-bd54-68791f097087',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-468b-76ab-8c0d-ef469b84a3b2','01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22eea-4930-7503-bc7d-23e88cfc1ae8',134,0,0,0,134,0,0,134,5,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22eea-4b8a-774b-803a-c944bf5bd098',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-468b-76ab-8c0d-ef469b84a3b2','01a22eea-4b43-7689-906f-55bbb9e368c2',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22eea-4dda-7474-90a1-703fe5d335ba',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eea-4dd8-7349-bd93-65cd90ab5433',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
, "points_expire_after_months" INT   /* Instead of days; twelve are a year (R32) */, "expiry_is_sliding" INT NOT NULL  /* Activity moves the end of all lots (R35) */ DEFAULT 0, "adjustments_are_activity" INT NOT NULL DEFAULT 0, "reminder_days" VARCHAR(60) NOT NULL  /* How long before points end members hear of it */ DEFAULT '30,7', "tier_basis" VARCHAR(8) NOT NULL  /* POINTS: POINTS\nSPEND: SPEND */ DEFAULT 'POINTS', "tier_downgrade" VARCHAR(10) NOT NULL  /* DROP: DROP\nONE_DOWN: ONE_DOWN */ DEFAULT 'DROP', "tier_refunds" VARCHAR(20) NOT NULL  /* IMMEDIATE: IMMEDIATE\nAT_NEXT_EVALUATION: AT_NEXT_EVALUATION */ DEFAULT 'IMMEDIATE', "overlap" VARCHAR(14) NOT NULL  /* BEST_ONLY: BEST_ONLY\nADDITIVE: ADDITIVE\nMULTIPLICATIVE: MULTIPLICATIVE */ DEFAULT 'BEST_ONLY', "voter_age_days" INT NOT NULL DEFAULT 3, "edition" INT NOT NULL DEFAULT 0, "edition_since" TIMESTAMP, "translated_into" TEXT, "earner_age_days" INT NOT NULL  /* From which age on an account earns by contributing (FP15) */ DEFAULT 0, "earner_helpful_votes" INT NOT NULL  /* From how many helpful votes on it does (FP15) */ DEFAULT 0, "signal_votes" INT NOT NULL  /* So many votes of strangers are a sign that a post is good (FP14, FP17) */ DEFAULT 2, "full_posts_a_day" INT   /* Further ones earn half of the one before each (FP16) */, "logo_url" VARCHAR(120)   /* A picture that is the brand's own */, "accent" VARCHAR(7)   /* The colour of links and buttons, by light (LK1) */, "hero_title" VARCHAR(120), "hero_text" VARCHAR(500), "footer_text" VARCHAR(500), "imprint_url" VARCHAR(2000), "privacy_url" VARCHAR(2000), "terms_url" VARCHAR(2000), "contact_url" VARCHAR(2000), "cookies_url" VARCHAR(2000), "terms_version" VARCHAR(40)   /* What staff call the terms as they are; proofs of consent keep it (LW31) */, "terms_are_asked_anew" INT NOT NULL  /* Members who have not agreed to that version are asked to (LW31) */ DEFAULT 0);
INSERT INTO "loyalty_programme" VALUES('01a22eea-4674-7749-9097-ce34dca86ee3','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00',NULL,0,0,2,NULL,NULL,'#1f5a4b',NULL,NULL,NULL,'https://shop.example/imprint',NULL,NULL,NULL,NULL,'2026-01-01',0);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a22eea-4acc-75ec-80a3-20c892bc84b8','2026-01-10 08:59:00+00:00',NULL,'01a22eea-4907-737b-bd54-68791f097087','01a22eea-468b-76ab-8c0d-ef469b84a3b2');
INSERT INTO "loyalty_tier_periods" VALUES('01a22eea-4d2a-76cf-86eb-9c2d47514830','2026-01-30 09:00:00+00:00',NULL,'01a22eea-4b8a-774b-803a-c944bf5bd098','01a22eea-468b-76ab-8c0d-ef469b84a3b2');
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
INSERT INTO "loyalty_tiers" VALUES('01a22eea-468b-76ab-8c0d-ef469b84a3b2','silver','Silver',1,150,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22eea-4c7b-718f-86d8-1578536adab2','gold','Gold',2,2000,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22eea-4c83-7115-b687-2443951e2664','platinum','Platinum',3,3000,'1','[]',NULL,0,NULL);
CREATE TABLE "margins" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "share" REAL NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "margins" VALUES('01a22eea-46e0-72b1-9f3a-07f16f61c6c1','2026-01-01',0.6,NULL,'2026-01-10 09:00:00+00:00');
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
, "merged_into_id" CHAR(36), "reminder_mails" INT NOT NULL  /* Whether reminders, such as of points that end, come by mail */ DEFAULT 1, "digest_rhythm" VARCHAR(6) NOT NULL DEFAULT 'WEEKLY', "restricted_at" TIMESTAMP   /* Since when their data is only kept (GDPR Art. 18) */, "erasure_asked_at" TIMESTAMP   /* When a shop asked to forget them meanwhile; it is done once the restriction ends */, "on_leaderboards" INT NOT NULL  /* Whether leaderboards may name them */ DEFAULT 1, "wants_recommendations" INT NOT NULL  /* Whether they get recommendations, and are learnt from for others' */ DEFAULT 1);
INSERT INTO "members" VALUES('01a22eea-4721-7022-ad45-a9c0f11dbec8','anna','anna','Anna',NULL,'/media/ZQk0RnvkkhxYwvlZ7jf5wA/small','anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eea-477a-76ab-9145-e7af0f3c9f5c','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eea-47a4-77d6-9d00-83c48acad3cc','member-c48acad3cc','member-c48acad3cc','Fred',NULL,NULL,'fred@example.org','fred@example.org','fred@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eea-484a-734a-8b54-2d3ea419a779','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eea-49d7-7552-a9c8-d470e8c22bf5','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eea-4a48-7481-869d-35d0eb0b9ea6','max','max','Max',NULL,NULL,'max@example.org','max@example.org','max@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eea-4b43-7689-906f-55bbb9e368c2','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eea-4bb6-7072-a9e3-e04ba478731b','emil','emil','Newcomer2',NULL,NULL,'emil@example.org',NULL,'emil@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eea-4c1b-74ac-81b3-e5e02bc8d12a','olga','olga','Olga',NULL,NULL,'olga@example.org','olga@example.org','olga@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eea-4dd8-7349-bd93-65cd90ab5433','former-65cd90ab5433','former-65cd9oab5433','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
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
INSERT INTO "moderation_appeals" VALUES('01a22eea-4a68-751b-8074-c7f7d1c2b709','01a22eea-49e0-759c-99c8-215bd42b4338:affected','It is a good grinder.','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,'01a22eea-49e0-759c-99c8-215bd42b4338',NULL);
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
, "assignee_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL /* Whose work it is */, "answering_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL /* Who writes a decision */, "answering_until" TIMESTAMP, "rank" SMALLINT NOT NULL  /* In the queue: 0 while a threat to life is held, else 1 */ DEFAULT 1);
INSERT INTO "moderation_cases" VALUES('01a22eea-49b2-74e0-944e-6243c26249ef','Post','01a22eea-4987-74a2-93a0-016b5cb8037b',NULL,'APPEALED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,NULL,0);
INSERT INTO "moderation_cases" VALUES('01a22eea-4a87-741e-b775-0e53cdde8297','Thread','01a22eea-4a84-720e-bbcb-0afb2dbe02d2','Thread:01a22eea-4a84-720e-bbcb-0afb2dbe02d2','OPEN','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,NULL,1);
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
INSERT INTO "moderation_decisions" VALUES('01a22eea-49e0-759c-99c8-215bd42b4338',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a22eea-49b2-74e0-944e-6243c26249ef','01a22eea-49d7-7552-a9c8-d470e8c22bf5');
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
INSERT INTO "moderation_reports" VALUES('01a22eea-49b5-7755-a854-a62abfee840e','E46P-VR3D-9YBK','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a22eea-49b2-74e0-944e-6243c26249ef','01a22eea-4721-7022-ad45-a9c0f11dbec8');
CREATE TABLE "moved_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_moved_posts_thread__e7cfed" UNIQUE ("thread_id", "number")
);
INSERT INTO "moved_posts" VALUES('01a22eea-4ab9-7284-bcb9-50ac5a307080',1,'01a22eea-4ab1-71c6-aca2-9bf84723a776','01a22eea-4ab1-71c6-aca2-9bf7093cd876');
CREATE TABLE "notification_choices" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(18) NOT NULL,
    "in_app" INT NOT NULL,
    "email" INT NOT NULL,
    "digest" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE, "push" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_notificatio_member__038118" UNIQUE ("member_id", "kind")
);
INSERT INTO "notification_choices" VALUES('01a22eea-4cf5-7008-82be-8900a9395952','VOTE',0,0,1,'01a22eea-4721-7022-ad45-a9c0f11dbec8',0);
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
INSERT INTO "notifications" VALUES('01a22eea-47d7-715c-8d01-98149e77258a','POINTS_EARNED','points:01a22eea-47d4-7467-9c49-02b3bcbd9349:01a22eea-47a4-77d6-9d00-83c48acad3cc',NULL,NULL,'{"points":5,"action":"VERIFY_EMAIL"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-47a4-77d6-9d00-83c48acad3cc',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4909-7755-9ba3-8934fcd7f92b','POINTS_EARNED','points:01a22eea-4908-7579-9550-891ad91d407b:01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-492f-741e-81c8-4e5d946e3685','ANSWER_ACCEPTED','accepted:01a22eea-491a-75c6-bdee-e57a17c0a1ab:01a22eea-477a-76ab-9145-e7af0f3c9f5c','Post','01a22eea-491a-75c6-bdee-e57a17c0a1ab','{}','2026-01-10 09:00:00+00:00',NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-477a-76ab-9145-e7af0f3c9f5c',1,'2026-01-10 09:10:00+00:00',NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4933-763e-96ec-a9fcb6f35652','POINTS_EARNED','points:01a22eea-4932-7090-a406-fca917efd81e:01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,'{"points":14,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-494e-76b3-a412-166a45611c40','VOTE','vote:01a22eea-491a-75c6-bdee-e57a17c0a1ab:01a22eea-477a-76ab-9145-e7af0f3c9f5c','Post','01a22eea-491a-75c6-bdee-e57a17c0a1ab','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4a2a-7705-aa66-effbf06a477c','MODERATION','decision:01a22eea-49e0-759c-99c8-215bd42b4338:01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","is_release":false,"ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4aa4-746b-9298-783dcaea49a8','MODERATION','unfair:01a22eea-4a9a-700d-bea8-496159fd4d59:False:01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4aa4-746b-9298-783e972da3e4','MODERATION','unfair:01a22eea-4a9a-700d-bea8-496159fd4d59:False:01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4aca-750c-909d-a343d47b6842','POINTS_EARNED','points:01a22eea-4ac9-7385-8416-34b5b4dbbe94:01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4acc-75ec-80a3-20c9c9be1027','TIER_CHANGED','tier:silver:2026-01-10:01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8',1,NULL,NULL,'2026-01-12 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22eea-4ae9-7457-83aa-67e85a249dc7','POINTS_EARNED','points:01a22eea-4ae8-7788-9afe-957f34f0f50d:01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4b19-75f4-abdf-215bddd0bd61','POINTS_EARNED','points:01a22eea-4b19-75f4-abdf-2159f785b6a9:01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,'{"points":20,"action":"SURVEY"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4b8d-75cc-a740-76f86b58a76b','POINTS_EARNED','points:01a22eea-4b8c-736d-a317-7e48e172e7b2:01a22eea-4b43-7689-906f-55bbb9e368c2',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-4b43-7689-906f-55bbb9e368c2',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4d06-7540-9b11-6890d0e9ca94','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4d1c-75d6-bcbd-c15c4a24bb76','REFERRAL_REWARDED','referral:01a22eea-4b54-7598-9eff-875de8031d8d:REFERRER:01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a22eea-4b43-7689-906f-55bbb9e368c2','01a22eea-4721-7022-ad45-a9c0f11dbec8',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22eea-4d1c-75d6-bcbd-c15d6bd96611','REFERRAL_REWARDED','referral:01a22eea-4b54-7598-9eff-875de8031d8d:REFEREE:01a22eea-4b43-7689-906f-55bbb9e368c2',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4b43-7689-906f-55bbb9e368c2',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22eea-4d2b-7789-a055-3a2d89bab3da','TIER_CHANGED','tier:silver:2026-01-30:01a22eea-4b43-7689-906f-55bbb9e368c2',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eea-4b43-7689-906f-55bbb9e368c2',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22eea-4d47-730f-a6ed-c48f39a24a29','REWARD','redemption:01a22eea-4d45-739e-8c88-6ed111143b3b:01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eea-4d6d-72cb-ae10-1fc934df3879','POINTS_EARNED','points:01a22eea-4d6b-746d-adda-8706a3abbf59:01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',1,NULL,NULL,NULL);
CREATE TABLE "order_changes" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "order_id" CHAR(36) NOT NULL
);
INSERT INTO "order_changes" VALUES(5,'01a22eea-4d6a-743d-91a6-7540eca73425');
INSERT INTO "order_changes" VALUES(6,'01a22eea-4d71-7283-a974-c79ec357f3b4');
INSERT INTO "order_changes" VALUES(7,'01a22eea-4d80-71e0-94a7-3d4bda46b0af');
CREATE TABLE "order_counting" (
    "basis" VARCHAR(80) NOT NULL  PRIMARY KEY,
    "after_id" CHAR(36)   /* Unset once all of them are counted */
);
INSERT INTO "order_counting" VALUES('Europe/Berlin EUR 2',NULL);
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
INSERT INTO "order_lines" VALUES('01a22eea-4ac8-74fd-994d-d10b1b71144c',0,'beans','Beans',2,9000,'01a22eea-4ac7-72a9-bda4-9802da217a31','01a22eea-4ac4-72af-9748-771a2f6e9244','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22eea-4ae0-745c-8f0a-c3e4982aa05f',0,'beans','Beans',1,1500,'01a22eea-4ae0-745c-8f0a-c3e3aa06794b','01a22eea-4ac4-72af-9748-771a2f6e9244','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22eea-4b8a-774b-803a-c9434d7d2622',0,'beans','Beans',1,4000,'01a22eea-4b8a-774b-803a-c9422b041656','01a22eea-4ac4-72af-9748-771a2f6e9244','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22eea-4bc9-763e-b2b4-1eb4a3a54b1f',0,'beans','Beans',1,2000,'01a22eea-4bc8-74e5-aacd-a8237c5afcb6','01a22eea-4ac4-72af-9748-771a2f6e9244','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22eea-4d6a-743d-91a6-7541e633bafc',0,'beans','Beans',1,2000,'01a22eea-4d6a-743d-91a6-7540eca73425','01a22eea-4ac4-72af-9748-771a2f6e9244','0',1,NULL,NULL,NULL);
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
    "customer_id" CHAR(36) REFERENCES "customers" ("id") ON DELETE RESTRICT, "rate_day" DATE, "refunds_listed_at" TIMESTAMP, "is_given_back" INT NOT NULL DEFAULT 0, "deleted_at" TIMESTAMP, "ordered_at" TIMESTAMP, "was_sent" INT NOT NULL DEFAULT 0, "shipping_minor" BIGINT, "triggered_at" TIMESTAMP, "number" VARCHAR(60), "told_number" VARCHAR(255), "is_placed" INT NOT NULL DEFAULT 0, "buyer_told_at" TIMESTAMP, "buyer_number" VARCHAR(255), "told_apart" JSON, "address_hash" VARCHAR(64)   /* Where it was sent; keyed digest */, "reviews_settled_at" TIMESTAMP   /* When it was settled whether its buyer is asked for reviews: by a mail, or by none */,
    CONSTRAINT "uid_orders_source_4dc23c" UNIQUE ("source", "external_id"),
    CONSTRAINT orders_refunded_not_negative CHECK (refunded_minor >= 0)
);
INSERT INTO "orders" VALUES('01a22eea-4ac7-72a9-bda4-9802da217a31','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a22eea-4ac7-72a9-bda4-9801e99c005a',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eea-4ae0-745c-8f0a-c3e3aa06794b','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a22eea-4ae6-74f0-99c2-c7dad3593f85',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eea-4b8a-774b-803a-c9422b041656','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a22eea-4b86-70a9-9189-fc4d4c30a62c',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eea-4bc8-74e5-aacd-a8237c5afcb6','shop','A-8','ea15d2dcc1447fa8649e70857aeb2548dbc5074187d1aa8aeedc9760a0499756','2026-01-08 09:00:00+00:00','EUR',2000,0,'1','PAID','harbour',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-08 09:00:00+00:00',NULL,2000,2000,0,NULL,'01a22eea-4ae0-745c-8f0a-c3e2a2dbd1a2',NULL,NULL,0,NULL,'2026-01-08 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-08 09:00:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eea-4d6a-743d-91a6-7540eca73425','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a22eea-4d66-773c-ab78-a6e4a7415d64',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eea-4d71-7283-a974-c79ec357f3b4','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'6350-MJTM-2G03-0GZ7',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eea-4d80-71e0-94a7-3d4bda46b0af','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'6350-MJTM-2G03-0GZ7',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,NULL);
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
INSERT INTO "outbox" VALUES('01a22eea-484b-75b8-9252-64647c350c53','account letter','{"kind":"registration","member":"01a22eea-484a-734a-8b54-2d3ea419a779"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-491c-7444-a667-9d322685c3cf','notices','{"what":"reply","about":{"post":"01a22eea-491a-75c6-bdee-e57a17c0a1ab"},"run":"01a22eea-491c-7444-a667-9d312d4043b6"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4942-725c-b9f4-97f7fc55192d','notices','{"what":"reply","about":{"post":"01a22eea-4940-7004-acba-a3746fea038c"},"run":"01a22eea-4942-725c-b9f4-97f6254c2f5a"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4988-7745-aabf-517723ab52f9','notices','{"what":"reply","about":{"post":"01a22eea-4987-74a2-93a0-016b5cb8037b"},"run":"01a22eea-4988-7745-aabf-51764a11dbf4"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-49c9-727c-abf2-5bbd66150a77','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"E46P-VR3D-9YBK"},"unsubscribe":null,"has_account":true}','receipt:01a22eea-49b5-7755-a854-a62abfee840e','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4a27-73de-a36f-5cf5ad47e4e2','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\n{consequences}Ground: {ground}\n{until}{notice} A person decided, not a program.\n\n{redress}","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","consequences":"","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","redress":"Du kannst bis 13. Juli 2026 kostenlos Beschwerde einlegen; darüber entscheidet jemand anderes:\n\nhttp://127.0.0.1:8000/appeal/01a22eea-49e0-759c-99c8-215bd42b4338\n\nDu kannst dich auch an eine zugelassene Stelle für außergerichtliche Streitbeilegung oder an ein Gericht wenden."},"unsubscribe":null,"has_account":true}','statement:01a22eea-49e0-759c-99c8-215bd42b4338','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4a2a-7705-aa66-effd9b8e4932','notices','{"what":"outcome","about":{"decision":"01a22eea-49e0-759c-99c8-215bd42b4338"},"run":"01a22eea-4a2a-7705-aa66-effc1b2da463"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4a6a-70c6-b9f1-5a756f975e23','mail','{"to":"bert@example.org","locale":"de","subject":"Your complaint {reference}","body":"{greeting}\n\nyour complaint has reached us. Its reference is {reference}.\n\nAnother person than the one who decided will look at it. We will write to you when they have.","values":{"greeting":"Hallo Bert,","reference":"01a22eea-4a68-751b-8074-c7f7d1c2b709"},"unsubscribe":null,"has_account":true}','appeal:01a22eea-4a68-751b-8074-c7f7d1c2b709','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4a8e-72d6-b09d-3e5250034a8f','notices','{"what":"reply","about":{"post":"01a22eea-4a8b-776a-86fe-d3d3f13777f7"},"run":"01a22eea-4a8e-72d6-b09d-3e51ae421618"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4ad7-742d-a454-a4d43956795b','notices','{"what":"points taken","about":{"transfer":"01a22eea-4ad6-7072-9ac4-3a507743cbd2","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a22eea-4ad6-7072-9ac4-3a507743cbd2"},"run":"01a22eea-4ad7-742d-a454-a4d3337f50ab"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4aec-7408-ae52-ac32f0d19c3a','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a22eea-477a-76ab-9145-e7af0f3c9f5c","order":"01a22eea-4ae0-745c-8f0a-c3e3aa06794b","once":"moved:01a22eea-4aec-7408-ae52-ac3075cb89b2:TO"},"run":"01a22eea-4aec-7408-ae52-ac310d47d199"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4cf4-741a-ac10-425b3745a770','data export','{"export":"01a22eea-4cf3-77be-86d7-b8cab50fd365"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4d08-7176-8523-7335a743831f','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"points_name":"beans","day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22eea477a76ab9145e7af0f3c9f5c60e6fdef6df241810cbc3331dd47b847"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22eea477a76ab9145e7af0f3c9f5c60e6fdef6df241810cbc3331dd47b847","has_account":true}','reminder:01a22eea-477a-76ab-9145-e7af0f3c9f5c:2026-01-30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4d76-7682-b871-e965b0ef41e1','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a22eea-4d45-739e-8c88-6ed111143b3b","order":"01a22eea-4d71-7283-a974-c79ec357f3b4","once":"coupon:01a22eea-4d76-7682-b871-e963c3e9990f"},"run":"01a22eea-4d76-7682-b871-e96427ba24c4"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4d88-75ca-a5e0-e2be4f0a77c8','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a22eea-4d87-73c9-969e-fb06e7ac72c2","once":"coupon case:01a22eea-4d87-73c9-969e-fb06e7ac72c2"},"run":"01a22eea-4d88-75ca-a5e0-e2bd5cea962a"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eea-4de5-752c-ad66-68e3521f2729','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "own_segments" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(80) NOT NULL UNIQUE,
    "match" VARCHAR(3) NOT NULL,
    "conditions" JSON NOT NULL,
    "is_active" INT NOT NULL  /* Nobody is in one that is not */,
    "created_at" TIMESTAMP NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    "saved_by_id" CHAR(36),
    "judged_at" TIMESTAMP   /* When the worker last found who is in it; unset while that is due at once */,
    "members" INT NOT NULL  /* How many were in it then */
);
INSERT INTO "own_segments" VALUES('01a22eea-4da9-7301-82af-a336d9742863','everybody','ALL','[{"field":"DAYS_SINCE_JOINING","comparison":"AT_LEAST","values":["0"],"withinDays":null,"questionId":null}]',1,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'2026-01-30 09:00:00+00:00',7);
CREATE TABLE "partner_commissions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "state" VARCHAR(10) NOT NULL  /* PENDING: PENDING\nIN_REVIEW: IN_REVIEW\nLISTED: LISTED\nREJECTED: REJECTED */,
    "signals" JSON NOT NULL,
    "percent" VARCHAR(8),
    "fixed_minor" BIGINT,
    "minimum_order_minor" BIGINT,
    "base_minor" BIGINT NOT NULL  /* What the order is worth by now, in the programme's currency */,
    "amount_minor" BIGINT NOT NULL  /* What it brings by now; nothing while it is turned down */,
    "settled_minor" BIGINT NOT NULL  /* What stands in lists, all lines together */,
    "currency" VARCHAR(3) NOT NULL,
    "placed_at" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "reason" VARCHAR(200)   /* What staff wrote when they decided */,
    "reviewed_by_id" CHAR(36),
    "reviewed_at" TIMESTAMP,
    "partner_id" CHAR(36) NOT NULL REFERENCES "partners" ("id") ON DELETE RESTRICT,
    "order_id" CHAR(36) NOT NULL UNIQUE REFERENCES "orders" ("id") ON DELETE RESTRICT
, "new_customers_only" INT NOT NULL  /* Whether it is for a customer's first order alone */ DEFAULT 0);
INSERT INTO "partner_commissions" VALUES('01a22eea-4bd4-71d1-9143-0240e0a805f6','LISTED','[]','10',NULL,NULL,2000,200,200,'EUR','2026-01-08 09:00:00+00:00','2026-01-08 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'01a22eea-4bab-7013-b6b7-6472d9d238bd','01a22eea-4bc8-74e5-aacd-a8237c5afcb6',0);
CREATE TABLE "partner_payout_lines" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "amount_minor" BIGINT NOT NULL  /* Signed */,
    "currency" VARCHAR(3) NOT NULL,
    "commission_id" CHAR(36) NOT NULL REFERENCES "partner_commissions" ("id") ON DELETE RESTRICT,
    "partner_id" CHAR(36) NOT NULL REFERENCES "partners" ("id") ON DELETE RESTRICT,
    "payout_id" CHAR(36) NOT NULL REFERENCES "partner_payouts" ("id") ON DELETE RESTRICT, "name" VARCHAR(120) NOT NULL  /* Of the partner, until they are erased (R93) */ DEFAULT '—', "email" VARCHAR(255), "paid_by" VARCHAR(12) NOT NULL  /* INVOICE: INVOICE\nSTORE_CREDIT: STORE_CREDIT */ DEFAULT 'INVOICE',
    CONSTRAINT "uid_partner_pay_payout__094edd" UNIQUE ("payout_id", "commission_id")
);
INSERT INTO "partner_payout_lines" VALUES('01a22eea-4be9-76cd-bd00-77f61001f371',200,'EUR','01a22eea-4bd4-71d1-9143-0240e0a805f6','01a22eea-4bab-7013-b6b7-6472d9d238bd','01a22eea-4bde-70f0-a19b-219d2e153c61','Harbour Radio',NULL,'INVOICE');
CREATE TABLE "partner_payouts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL UNIQUE,
    "since" DATE   /* The day after the list before; unset in the first */,
    "until" DATE NOT NULL UNIQUE,
    "total_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "closed_by_id" CHAR(36),
    "closed_at" TIMESTAMP NOT NULL
, "is_closed" INT NOT NULL  /* False while partners are still written into it, one by one */ DEFAULT 1);
INSERT INTO "partner_payouts" VALUES('01a22eea-4bde-70f0-a19b-219d2e153c61',1,NULL,'2026-01-09',200,'EUR',NULL,'2026-01-10 09:00:00+00:00',1);
CREATE TABLE "partner_sign_ups" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL  /* The first instant at which the first order comes too late (R63) */,
    "partner_id" CHAR(36) NOT NULL REFERENCES "partners" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "partner_sign_ups" VALUES('01a22eea-4bbf-76dd-b1d5-625093a95aa2','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','01a22eea-4bab-7013-b6b7-6472d9d238bd','01a22eea-4bb6-7072-a9e3-e04ba478731b');
CREATE TABLE "partners" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "code" VARCHAR(40) NOT NULL,
    "code_key" VARCHAR(80) NOT NULL UNIQUE /* Confusable skeleton, as of members' codes */,
    "name" VARCHAR(120) NOT NULL,
    "email" VARCHAR(255),
    "mailbox_key" VARCHAR(255)   /* The mailbox behind the address (R60) */,
    "paid_by" VARCHAR(12) NOT NULL  /* INVOICE: INVOICE\nSTORE_CREDIT: STORE_CREDIT */,
    "percent" VARCHAR(8)   /* Of what an order is worth; or a fixed sum instead */,
    "fixed_minor" BIGINT,
    "minimum_order_minor" BIGINT,
    "currency" VARCHAR(3) NOT NULL,
    "hold_days" SMALLINT NOT NULL,
    "max_commissions_per_month" INT   /* Counted in local months */,
    "new_customers_only" INT NOT NULL,
    "starts_at" TIMESTAMP,
    "ends_at" TIMESTAMP,
    "is_active" INT NOT NULL,
    "visits" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "erased_at" TIMESTAMP,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "attribution_days" SMALLINT NOT NULL  /* How long who signed up by the code is theirs (R95) */ DEFAULT 90);
INSERT INTO "partners" VALUES('01a22eea-4bab-7013-b6b7-6472d9d238bd','HARBOUR','harbour','Harbour Radio',NULL,NULL,'INVOICE','10',NULL,NULL,'EUR',0,NULL,0,NULL,NULL,1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,90);
CREATE TABLE "picture_files" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "variant" VARCHAR(8) NOT NULL,
    "content" BLOB NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_fil_picture_2298a9" UNIQUE ("picture_id", "variant")
);
INSERT INTO "picture_files" VALUES('01a22eea-48d6-770b-9faf-cf35b5ba2173','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22eea-48d5-7245-8f54-377cd96240e7');
INSERT INTO "picture_files" VALUES('01a22eea-48d6-770b-9faf-cf36f036294c','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22eea-48d5-7245-8f54-377cd96240e7');
INSERT INTO "picture_files" VALUES('01a22eea-4a36-7191-a854-f4521243a278','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22eea-4a36-7191-a854-f451bc7c8a4a');
INSERT INTO "picture_files" VALUES('01a22eea-4a36-7191-a854-f453b41a92b3','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22eea-4a36-7191-a854-f451bc7c8a4a');
CREATE TABLE "picture_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(12) NOT NULL,
    "shown_by" CHAR(36) NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_use_picture_ea4a7c" UNIQUE ("picture_id", "place", "shown_by")
);
INSERT INTO "picture_uses" VALUES('01a22eea-48db-74d6-ab7e-6b3bbfbf5f5f','avatar','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-48d5-7245-8f54-377cd96240e7');
INSERT INTO "picture_uses" VALUES('01a22eea-4a3f-71dd-b446-7bcc515dadab','avatar','01a22eea-477a-76ab-9145-e7af0f3c9f5c','01a22eea-4a36-7191-a854-f451bc7c8a4a');
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
INSERT INTO "pictures" VALUES('01a22eea-48d5-7245-8f54-377cd96240e7','ZQk0RnvkkhxYwvlZ7jf5wA',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8');
INSERT INTO "pictures" VALUES('01a22eea-4a36-7191-a854-f451bc7c8a4a','2RMnNMKTh2J5fRLRNUoC-A',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c');
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a22eea-4ad6-7072-9ac4-3a518413b914',20,'01a22eea-4ac9-7385-8416-34b658f8aaa4','01a22eea-4ad6-7072-9ac4-3a507743cbd2');
INSERT INTO "points_draws" VALUES('01a22eea-4d46-738b-84d7-7bfc5a099ddf',100,'01a22eea-4ac9-7385-8416-34b658f8aaa4','01a22eea-4d46-738b-84d7-7bfb7aafe9ca');
INSERT INTO "points_draws" VALUES('01a22eea-4de7-7659-898d-ec9e140d8927',10,'01a22eea-4ddb-753f-ab82-14506ad55c29','01a22eea-4de7-7659-898d-ec9de41afdcc');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a22eea-4d1e-77b5-9877-18598798c98f','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4d1d-7323-a3b2-d061501aa1df','01a22eea-4908-7579-9550-891bd5936711');
INSERT INTO "points_extensions" VALUES('01a22eea-4d1e-77b5-9877-185ad88e4c26','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4d1d-7323-a3b2-d061501aa1df','01a22eea-4ac9-7385-8416-34b658f8aaa4');
INSERT INTO "points_extensions" VALUES('01a22eea-4d25-72a6-9325-de32f5ad34a8','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4d21-75a9-80bb-8f85cd5ecb58','01a22eea-4b8c-736d-a317-7e491ccfa1c8');
INSERT INTO "points_extensions" VALUES('01a22eea-4d6c-7400-a8ea-2231b88af023','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4d6b-746d-adda-8706a3abbf59','01a22eea-4c01-70ba-a3ca-5ad138fa361b');
INSERT INTO "points_extensions" VALUES('01a22eea-4d6d-72cb-ae10-1fc61fae1745','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4d6b-746d-adda-8706a3abbf59','01a22eea-4932-7090-a406-fcaa30a6bea7');
INSERT INTO "points_extensions" VALUES('01a22eea-4d6d-72cb-ae10-1fc76eeecf50','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4d6b-746d-adda-8706a3abbf59','01a22eea-4ae8-7788-9afe-9580143eca9b');
INSERT INTO "points_extensions" VALUES('01a22eea-4d6d-72cb-ae10-1fc8ebe2fadb','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4d6b-746d-adda-8706a3abbf59','01a22eea-4b19-75f4-abdf-215a5a69e296');
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
INSERT INTO "points_lots" VALUES('01a22eea-47d4-7467-9c49-02b46c44bbda',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22eea-47cb-70df-bd6f-d8072c8d9f28','01a22eea-47d4-7467-9c49-02b3bcbd9349',0);
INSERT INTO "points_lots" VALUES('01a22eea-4908-7579-9550-891bd5936711',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4907-737b-bd54-68791f097087','01a22eea-4908-7579-9550-891ad91d407b',0);
INSERT INTO "points_lots" VALUES('01a22eea-4932-7090-a406-fcaa30a6bea7',1,14,14,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4930-7503-bc7d-23e88cfc1ae8','01a22eea-4932-7090-a406-fca917efd81e',0);
INSERT INTO "points_lots" VALUES('01a22eea-4ac9-7385-8416-34b658f8aaa4',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4907-737b-bd54-68791f097087','01a22eea-4ac9-7385-8416-34b5b4dbbe94',0);
INSERT INTO "points_lots" VALUES('01a22eea-4ae8-7788-9afe-9580143eca9b',2,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4930-7503-bc7d-23e88cfc1ae8','01a22eea-4ae8-7788-9afe-957f34f0f50d',0);
INSERT INTO "points_lots" VALUES('01a22eea-4b19-75f4-abdf-215a5a69e296',3,20,20,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4930-7503-bc7d-23e88cfc1ae8','01a22eea-4b19-75f4-abdf-2159f785b6a9',0);
INSERT INTO "points_lots" VALUES('01a22eea-4b8c-736d-a317-7e491ccfa1c8',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4b8a-774b-803a-c944bf5bd098','01a22eea-4b8c-736d-a317-7e48e172e7b2',0);
INSERT INTO "points_lots" VALUES('01a22eea-4c01-70ba-a3ca-5ad138fa361b',4,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4930-7503-bc7d-23e88cfc1ae8','01a22eea-4c01-70ba-a3ca-5ad0892c3fd1',0);
INSERT INTO "points_lots" VALUES('01a22eea-4c07-7114-94d8-89b07a317ad4',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a22eea-4907-737b-bd54-68791f097087','01a22eea-4c07-7114-94d8-89af8310756a',0);
INSERT INTO "points_lots" VALUES('01a22eea-4d1d-7323-a3b2-d062797c3c7f',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4907-737b-bd54-68791f097087','01a22eea-4d1d-7323-a3b2-d061501aa1df',0);
INSERT INTO "points_lots" VALUES('01a22eea-4d21-75a9-80bb-8f863cabc21a',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4b8a-774b-803a-c944bf5bd098','01a22eea-4d21-75a9-80bb-8f85cd5ecb58',0);
INSERT INTO "points_lots" VALUES('01a22eea-4d6b-746d-adda-87079751ac78',5,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22eea-4930-7503-bc7d-23e88cfc1ae8','01a22eea-4d6b-746d-adda-8706a3abbf59',0);
INSERT INTO "points_lots" VALUES('01a22eea-4ddb-753f-ab82-14506ad55c29',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22eea-4dda-7474-90a1-703fe5d335ba','01a22eea-4ddb-753f-ab82-144f4d69e3e1',0);
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
INSERT INTO "points_transfers" VALUES('01a22eea-47d4-7467-9c49-02b3bcbd9349',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'VERIFY_EMAIL:member:01a22eea-47a4-77d6-9d00-83c48acad3cc','8aafa75274de75c0b6e4671f72e5d7d7a553f1958442cd18b01249956ff8843f','VERIFY_EMAIL','For a VERIFY_EMAIL',NULL,NULL,'RULE','01a22eea-46c0-7324-823e-fe065f1d3620',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-47cb-70df-bd6f-d8072c8d9f28',NULL,'01a22eea-46c0-7324-823e-fe065f1d3620',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4908-7579-9550-891ad91d407b',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a22eea-48ff-76d8-8c4f-b7e238d23e95','753337da930352b11cd7cf1a3d79db9cd1d71819037b1302faeeaf6f0f1507d0','THREAD','For a THREAD','Thread','01a22eea-48ff-76d8-8c4f-b7e238d23e95','RULE','01a22eea-46a3-710b-92d5-879f92887d65',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4907-737b-bd54-68791f097087',NULL,'01a22eea-46a3-710b-92d5-879f92887d65',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4932-7090-a406-fca917efd81e',1,'EARN','ISSUANCE','AVAILABLE',14,14,0,0,14,'ANSWER_ACCEPTED:post:01a22eea-491a-75c6-bdee-e57a17c0a1ab','f9bd51426de2f24d6c539516a0b71cc0f74a4e5f580f168d9528d901c53223e0','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a22eea-491a-75c6-bdee-e57a17c0a1ab','RULE','01a22eea-46af-752b-88b8-feec7adb11ff',NULL,'1',NULL,15,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4930-7503-bc7d-23e88cfc1ae8',NULL,'01a22eea-46af-752b-88b8-feec7adb11ff',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4ac9-7385-8416-34b5b4dbbe94',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a22eea-4ac7-72a9-bda4-9802da217a31','d0b60a1c698ffb3196acb710e248786bd329c4c8fe8e7ea678436a00bcf1d6c5','PURCHASE','For a PURCHASE','Order','01a22eea-4ac7-72a9-bda4-9802da217a31','RULE','01a22eea-4697-7690-bb55-ce91d1dba6ad','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4907-737b-bd54-68791f097087',NULL,'01a22eea-4697-7690-bb55-ce91d1dba6ad',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4ad6-7072-9ac4-3a507743cbd2',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a22eea-4ac9-7385-8416-34b5b4dbbe94:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a22eea-4ac7-72a9-bda4-9802da217a31','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4907-737b-bd54-68791f097087','01a22eea-4ac9-7385-8416-34b5b4dbbe94',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4ae8-7788-9afe-957f34f0f50d',2,'EARN','ISSUANCE','AVAILABLE',30,44,0,0,30,'PURCHASE:order:01a22eea-4ae0-745c-8f0a-c3e3aa06794b','e1d988b562aaa665c52442cf8c5f4924d907b563a0f1cd8aae15fde9c0a7f9fa','PURCHASE','For a PURCHASE','Order','01a22eea-4ae0-745c-8f0a-c3e3aa06794b','RULE','01a22eea-4697-7690-bb55-ce91d1dba6ad','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4930-7503-bc7d-23e88cfc1ae8',NULL,'01a22eea-4697-7690-bb55-ce91d1dba6ad',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4b19-75f4-abdf-2159f785b6a9',3,'EARN','ISSUANCE','AVAILABLE',20,64,0,0,20,'SURVEY:survey:01a22eea-4b0d-7365-9935-dcdd32d67e5e:by:01a22eea-477a-76ab-9145-e7af0f3c9f5c','5bb5e551675d86f93942e8d2d73dad2487393fc17203e755d28800d7cead028f','SURVEY','For taking part in a survey','Survey','01a22eea-4b0d-7365-9935-dcdd32d67e5e','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4930-7503-bc7d-23e88cfc1ae8',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4b8c-736d-a317-7e48e172e7b2',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a22eea-4b8a-774b-803a-c9422b041656','25e5a0ac9b076b2dc2582360ca2a6d5cd5b92d5f99a0e0777af90b27fe2d42f2','PURCHASE','For a PURCHASE','Order','01a22eea-4b8a-774b-803a-c9422b041656','RULE','01a22eea-4697-7690-bb55-ce91d1dba6ad','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4b8a-774b-803a-c944bf5bd098',NULL,'01a22eea-4697-7690-bb55-ce91d1dba6ad',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4c01-70ba-a3ca-5ad0892c3fd1',4,'EARN','ISSUANCE','AVAILABLE',30,94,0,0,30,'gift:7','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4930-7503-bc7d-23e88cfc1ae8',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4c07-7114-94d8-89af8310756a',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:8','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4907-737b-bd54-68791f097087',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4d1d-7323-a3b2-d061501aa1df',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a22eea-4b54-7598-9eff-875de8031d8d','52b3a3945ec50ddee3db2cd86675678257780dd79c60695a0a66da175a36deeb','REFERRER','A friend came by your invitation','Referral','01a22eea-4b54-7598-9eff-875de8031d8d','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22eea-4907-737b-bd54-68791f097087',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4d21-75a9-80bb-8f85cd5ecb58',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a22eea-4b54-7598-9eff-875de8031d8d','663e970f67137e4af2badd4029b138849dec722b2cde8f09c06f778d4e1df0d4','REFEREE','You came by a friend''s invitation','Referral','01a22eea-4b54-7598-9eff-875de8031d8d','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22eea-4b8a-774b-803a-c944bf5bd098',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4d46-738b-84d7-7bfb7aafe9ca',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a22eea-4d45-739e-8c88-6ed111143b3b','13b82cc0b55f388280240d2b85a83318a5914a8993076b475c2b3a85de88c76d',NULL,'Five euros off','Redemption','01a22eea-4d45-739e-8c88-6ed111143b3b','MEMBER','01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22eea-4907-737b-bd54-68791f097087',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4d6b-746d-adda-8706a3abbf59',5,'EARN','ISSUANCE','AVAILABLE',40,134,0,0,40,'PURCHASE:order:01a22eea-4d6a-743d-91a6-7540eca73425','aac6501d640d8ae6eedd76d792ef769366bdee8d5e9a70b91966b20561cca1ca','PURCHASE','For a PURCHASE','Order','01a22eea-4d6a-743d-91a6-7540eca73425','RULE','01a22eea-4697-7690-bb55-ce91d1dba6ad','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a22eea-4930-7503-bc7d-23e88cfc1ae8',NULL,'01a22eea-4697-7690-bb55-ce91d1dba6ad',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4ddb-753f-ab82-144f4d69e3e1',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:10','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22eea-4dda-7474-90a1-703fe5d335ba',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eea-4de7-7659-898d-ec9de41afdcc',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a22eea-4dda-7474-90a1-703fe5d335ba:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22eea-4dda-7474-90a1-703fe5d335ba',NULL,NULL,NULL,NULL);
CREATE TABLE "popular_products" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "customers" INT NOT NULL,
    "learning_id" CHAR(36) NOT NULL REFERENCES "learnings" ("id") ON DELETE CASCADE,
    "product_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE
);
INSERT INTO "popular_products" VALUES('01a22eea-4dd3-7033-b73b-33f66d3b1eda',10,'01a22eea-4dcb-7610-94b8-61db423b47b5','01a22eea-4ac4-72af-9748-771a2f6e9244');
CREATE TABLE "post_mentions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "handle" VARCHAR(32) NOT NULL  /* As the post shows it */,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_mentio_post_id_1ae8f5" UNIQUE ("post_id", "member_id")
);
INSERT INTO "post_mentions" VALUES('01a22eea-4941-71d3-b0a9-b45042deb559','bert','01a22eea-477a-76ab-9145-e7af0f3c9f5c','01a22eea-4940-7004-acba-a3746fea038c');
CREATE TABLE "post_reactions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "sign" VARCHAR(16) NOT NULL,
    "reacted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_reacti_post_id_0fa2e9" UNIQUE ("post_id", "member_id", "sign")
);
INSERT INTO "post_reactions" VALUES('01a22eea-495a-7720-a3bd-7a06dddd4f2c','🎉','2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-491a-75c6-bdee-e57a17c0a1ab');
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
, "is_ended" INT NOT NULL  /* Unset while an import may still find that the post says this today */ DEFAULT 1);
INSERT INTO "post_revisions" VALUES('01a22eea-4973-735e-bb64-9715e0c9c6cb','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c','01a22eea-491a-75c6-bdee-e57a17c0a1ab',1);
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
INSERT INTO "posts" VALUES('01a22eea-4900-75c9-ad46-6837bd966baf',1,'It tastes of sand.','<p>It tastes of sand.</p>
',5,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL,'01a22eea-48ff-76d8-8c4f-b7e238d23e95',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22eea-491a-75c6-bdee-e57a17c0a1ab',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',5,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,'01a22eea-48ff-76d8-8c4f-b7e238d23e95',0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "posts" VALUES('01a22eea-4940-7004-acba-a3746fea038c',3,'Thank you, @bert!','<p>Thank you, <a href="/m/bert" rel="nofollow ugc noopener">@bert</a>!</p>
',5,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL,'01a22eea-48ff-76d8-8c4f-b7e238d23e95',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22eea-4987-74a2-93a0-016b5cb8037b',4,'Buy my grinder!','<p>Buy my grinder!</p>
',5,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,'01a22eea-48ff-76d8-8c4f-b7e238d23e95',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22eea-4a85-7426-993a-2d82bdf675a3',1,'It is raining.','<p>It is raining.</p>
',5,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,'01a22eea-4a84-720e-bbcb-0afb2dbe02d2',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22eea-4a8b-776a-86fe-d3d3f13777f7',5,'Or a paper filter.','<p>Or a paper filter.</p>
',5,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,'01a22eea-48ff-76d8-8c4f-b7e238d23e95',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22eea-4ab1-71c6-aca2-9bf84723a776',6,'It is raining.','<p>It is raining.</p>
',5,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c',NULL,'01a22eea-48ff-76d8-8c4f-b7e238d23e95',0,0,NULL,NULL,NULL,NULL);
CREATE TABLE "product_neighbours" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "score" REAL NOT NULL,
    "learning_id" CHAR(36) NOT NULL REFERENCES "learnings" ("id") ON DELETE CASCADE,
    "other_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE,
    "product_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE
);
INSERT INTO "product_neighbours" VALUES('01a22eea-4dd2-76d9-9ba1-d6bb24f460b9',0.25,'01a22eea-4dcb-7610-94b8-61db423b47b5','01a22eea-4ac4-72af-9748-771a2f6e9244','01a22eea-4ac4-72af-9748-771a2f6e9244');
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
INSERT INTO "products" VALUES('01a22eea-4ac4-72af-9748-771a2f6e9244','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "profile_answers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "choices" JSON NOT NULL  /* As they were written; none for a date */,
    "day" DATE,
    "text_version" VARCHAR(40) NOT NULL  /* Of the words that were read before they agreed */,
    "told_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "question_id" CHAR(36) NOT NULL REFERENCES "profile_questions" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_profile_ans_questio_d930c1" UNIQUE ("question_id", "member_id")
);
INSERT INTO "profile_answers" VALUES('01a22eea-4db7-739b-bca3-b5418fd52721','["Press"]',NULL,'profile-1','2026-01-30 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4db4-70c4-96d1-0a00bffc5735');
CREATE TABLE "profile_questions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "translated_into" TEXT   /* The locales that translations are kept in, with spaces between them */,
    "prompt" VARCHAR(300) NOT NULL,
    "purpose" VARCHAR(300) NOT NULL  /* What it is used for, as it is read beside the question */,
    "kind" VARCHAR(7) NOT NULL,
    "choices" JSON NOT NULL,
    "points" INT NOT NULL  /* For telling it, once a person, whatever is told */,
    "is_active" INT NOT NULL  /* Whether it is asked */,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "profile_questions" VALUES('01a22eea-4db4-70c4-96d1-0a00bffc5735',NULL,'How do you brew?','To show you what suits.','CHOICE','["Press","Filter"]',0,1,'2026-01-30 09:00:00+00:00');
CREATE TABLE "provider_sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "sid" VARCHAR(255),
    "sealed_id_token" TEXT NOT NULL,
    "began_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    "session_id" CHAR(36) NOT NULL UNIQUE REFERENCES "sessions" ("id") ON DELETE CASCADE
);
INSERT INTO "provider_sessions" VALUES('01a22eea-47f9-73b4-8395-5c8c24ee343b','11',NULL,'gAAAAABrDg7rhjNTzPZ8Btlc11B4sTf73ab68nQgxoT3AowTwdgXYJx77G7HWFVqbMHNOtY1NOHgbYVjWjkMAXDw3DIJKAHhmw==','2026-01-10 09:00:00+00:00','01a22eea-47f2-70b3-a09f-793856f74bce','01a22eea-47df-74f6-84fb-ab00aa169ea1');
CREATE TABLE "push_devices" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "endpoint_hash" VARCHAR(64) NOT NULL UNIQUE /* By which a browser is known again */,
    "endpoint" VARCHAR(500) NOT NULL  /* Where its push service takes messages for it */,
    "p256dh" VARCHAR(100) NOT NULL  /* Its public key */,
    "auth" VARCHAR(40) NOT NULL  /* What it shares with the sender */,
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "session_id" CHAR(36) NOT NULL REFERENCES "sessions" ("id") ON DELETE CASCADE
);
INSERT INTO "push_devices" VALUES('01a22eea-4cd5-7169-abb9-9e4ec8193b65','5ba15fff965f44afa55aa4fa4d52b94b0ba86380a161089ddca9b9d08bef9ef6','https://push.example/1','BO2I7j_g74GwmW-7dCTwS1g9lPUY31QjgCL_JO_BE7rcUAry_JcryVZjwBGwnav70-ula8hX9McWGv0abuXAsEE','c2l4dGVlbiBzZWNyZXRzIQ','2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4781-7559-8f26-aa7c02202aa0');
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
INSERT INTO "redemptions" VALUES('01a22eea-4d45-739e-8c88-6ed111143b3b','6350-MJTM-2G03-0GZ7',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4711-71d1-b93e-bd5393be1f76',0,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a22eea-4706-775c-a6e9-241604520d3d','REFERRER','POINTS',500,NULL,NULL,NULL,'01a22eea-46ff-771f-85e2-a0cc2165eacf',NULL,NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a22eea-4706-775c-a6e9-2417a899d343','REFEREE','POINTS',200,NULL,NULL,NULL,'01a22eea-46ff-771f-85e2-a0cc2165eacf',NULL,NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a22eea-46ff-771f-85e2-a0cc2165eacf','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,50,NULL);
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7e6e-95ab-3fc7b7ac0d3b','SMGDJ5S7RY','smgdj5s7ry',1,1,1,1,'2026-01-10 09:00:00+00:00','01a22eea-46ff-771f-85e2-a0cc2165eacf','01a22eea-4721-7022-ad45-a9c0f11dbec8');
CREATE TABLE "referral_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "visits" INT NOT NULL,
    "owner_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL UNIQUE REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_posts" VALUES('01a22eea-4b37-771e-901c-5f993f46d3c5',1,'01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4900-75c9-ad46-6837bd966baf');
CREATE TABLE "referral_visit_days" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "day" DATE NOT NULL,
    "visits" INT NOT NULL,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referral_vi_code_id_3677b7" UNIQUE ("code_id", "day")
);
INSERT INTO "referral_visit_days" VALUES('01a22eea-4b37-771e-901c-5f98a26941f1','2026-01-10',1,'019ba722-4680-7e6e-95ab-3fc7b7ac0d3b');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
, "post_id" CHAR(36) REFERENCES "posts" ("id") ON DELETE SET NULL /* To which the link led */);
INSERT INTO "referral_visits" VALUES('01a22eea-4b36-71fd-96cd-98259830f018','de46da947e9be2a24269e23aa8723f425033e54cf66ed61aba7a189f38971438','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7e6e-95ab-3fc7b7ac0d3b','01a22eea-4900-75c9-ad46-6837bd966baf');
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
, "risk_score" SMALLINT NOT NULL  /* What the signals weigh together */ DEFAULT 0, "post_id" CHAR(36) REFERENCES "posts" ("id") ON DELETE SET NULL /* Through which they came */);
INSERT INTO "referrals" VALUES('01a22eea-4b54-7598-9eff-875de8031d8d','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eea-46ff-771f-85e2-a0cc2165eacf','019ba722-4680-7e6e-95ab-3fc7b7ac0d3b','01a22eea-4b8a-774b-803a-c9422b041656','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4b43-7689-906f-55bbb9e368c2',0,NULL);
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE, "month" VARCHAR(7)   /* The local month in which the last one was rewarded */, "in_month" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a22eea-4d1a-7678-8fb5-6a782867cac6',1,'01a22eea-46ff-771f-85e2-a0cc2165eacf','01a22eea-4721-7022-ad45-a9c0f11dbec8','2026-01',1);
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
INSERT INTO "refunds" VALUES('01a22eea-4ad1-748d-b9f9-3e63dca11862','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a22eea-4ac7-72a9-bda4-9802da217a31',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a22eea-4add-734a-bc0e-f78dff092852','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
CREATE TABLE "release_bookings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "asked_at" TIMESTAMP NOT NULL,
    "placed_at" TIMESTAMP   /* Null while the member waits in line */,
    "held_until" TIMESTAMP   /* When a piece goes to the next in line, unless bought */,
    "bought_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE, "remind_at" TIMESTAMP   /* When to remind of the event; unset where that is done, or nothing is to come (EX7) */,
    CONSTRAINT "uid_release_boo_release_55b5fd" UNIQUE ("release_id", "member_id")
);
INSERT INTO "release_bookings" VALUES('01a22eea-4cc6-73ae-9dcc-52ec012d1bae','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4c9e-7470-93a8-03546061ccd9','2026-01-29 09:00:00+00:00');
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
INSERT INTO "release_versions" VALUES('01a22eea-4c8c-7226-ac1b-0ae55071279c','2026-01-10 09:00:00+00:00',NULL,'TEASER',NULL,NULL,'{"silver":"2026-01-30T09:00:00+00:00"}','01a22eea-4c88-7693-bbce-f33dad2fc0e8');
INSERT INTO "release_versions" VALUES('01a22eea-4ca7-773d-89aa-d37fbe6b11e6','2026-01-10 09:00:00+00:00',NULL,'TEASER','2026-01-09 09:00:00+00:00',NULL,'{}','01a22eea-4c9e-7470-93a8-03546061ccd9');
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a22eea-4c8a-7760-a86c-5e86f1c1125c','2026-01-30 09:00:00+00:00',NULL,'01a22eea-4c88-7693-bbce-f33dad2fc0e8','01a22eea-468b-76ab-8c0d-ef469b84a3b2');
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
, "translated_into" TEXT, "pieces" INT   /* Of a drop: how many are kept for those who book one */, "hold_hours" INT   /* How long a booked piece is kept; only with pieces */, "held_at" TIMESTAMP   /* Since when it stands still: nothing that was due later opens (L53) */, "offer_kind" VARCHAR(10), "offer_minor" BIGINT   /* The reduced price of the product */, "offer_lowest_minor" BIGINT   /* Its lowest price of the 30 days before */, "offer_currency" VARCHAR(3)   /* Of both prices */, "render_version" SMALLINT NOT NULL DEFAULT 0);
INSERT INTO "releases" VALUES('01a22eea-4c88-7693-bbce-f33dad2fc0e8','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22eea-4ac4-72af-9748-771a2f6e9244',NULL,NULL,NULL,NULL,'PUBLIC',900,1200,'EUR',5);
INSERT INTO "releases" VALUES('01a22eea-4c9e-7470-93a8-03546061ccd9','evening','EVENT','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,'2026-01-09 09:00:00+00:00',NULL,'2026-01-30 09:00:00+00:00',NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5);
CREATE TABLE "review_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rating" SMALLINT NOT NULL,
    "title" VARCHAR(120),
    "body_markdown" TEXT NOT NULL,
    "edited_at" TIMESTAMP NOT NULL,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE
);
INSERT INTO "review_revisions" VALUES('01a22eea-4afe-711b-83a0-204c032a31c7',4,NULL,'They smell of cocoa.','2026-01-10 09:00:00+00:00','01a22eea-4af8-734c-ba38-c090f9a35677');
CREATE TABLE "review_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_review_vote_review__f1fb0c" UNIQUE ("review_id", "member_id")
);
INSERT INTO "review_votes" VALUES('01a22eea-4b03-77b7-b5d0-e60a6cd14697','2026-01-10 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c','01a22eea-4af8-734c-ba38-c090f9a35677');
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
    "product_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE, "reply_render_version" SMALLINT,
    CONSTRAINT reviews_have_one_to_five_stars CHECK (rating BETWEEN 1 AND 5)
);
INSERT INTO "reviews" VALUES('01a22eea-4af8-734c-ba38-c090f9a35677','01a22eea-4ac4-72af-9748-771a2f6e9244:01a22eea-4721-7022-ad45-a9c0f11dbec8',5,NULL,'They smell of cocoa.','<p>They smell of cocoa.</p>
',5,'VISIBLE',1,0,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4ac4-72af-9748-771a2f6e9244',NULL);
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a22eea-4d45-739e-8c88-6ed0a01bf371',1,'01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4711-71d1-b93e-bd5393be1f76');
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
INSERT INTO "rewards" VALUES('01a22eea-4711-71d1-b93e-bd5393be1f76','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0,'de',0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a22eea-49da-731c-bb85-55fcb1fdc529','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a22eea-49d7-7552-a9c8-d470e8c22bf5');
INSERT INTO "role_grants" VALUES('01a22eea-4a4e-727e-a895-95af5ae5ecf8','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a22eea-4a48-7481-869d-35d0eb0b9ea6');
INSERT INTO "role_grants" VALUES('01a22eea-4c1e-72b2-9a86-bbf8e65ef137','BRAND',NULL,'2026-01-10 09:00:00+00:00','01a22eea-4c1b-74ac-81b3-e5e02bc8d12a');
CREATE TABLE "saved_replies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "title" VARCHAR(120) NOT NULL  /* For staff, who choose by it */,
    "ground" VARCHAR(300)   /* The rule that goes with it */,
    "text_en" TEXT,
    "text_de" TEXT
);
INSERT INTO "saved_replies" VALUES('01a22eea-499b-74bf-9152-7276418d48d1','Advertising',NULL,'Please do not, {name}.',NULL);
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
INSERT INTO "search_changes" VALUES(37,'Product','01a22eea-4ac4-72af-9748-771a2f6e9244');
CREATE TABLE "search_entries" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "thing_id" CHAR(36) NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL
);
INSERT INTO "search_entries" VALUES(1,'Exclusive','01a22eea-4c88-7693-bbce-f33dad2fc0e8','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(2,'Exclusive','01a22eea-4c9e-7470-93a8-03546061ccd9','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(3,'Member','01a22eea-4721-7022-ad45-a9c0f11dbec8','anna','anna');
INSERT INTO "search_entries" VALUES(4,'Member','01a22eea-477a-76ab-9145-e7af0f3c9f5c','bert','bert');
INSERT INTO "search_entries" VALUES(5,'Member','01a22eea-47a4-77d6-9d00-83c48acad3cc','fred','member c48acad3cc memberc48acad3cc');
INSERT INTO "search_entries" VALUES(6,'Member','01a22eea-49d7-7552-a9c8-d470e8c22bf5','mona','mona');
INSERT INTO "search_entries" VALUES(7,'Member','01a22eea-4a48-7481-869d-35d0eb0b9ea6','max','max');
INSERT INTO "search_entries" VALUES(8,'Member','01a22eea-4b43-7689-906f-55bbb9e368c2','newcomer1','dora');
INSERT INTO "search_entries" VALUES(9,'Member','01a22eea-4c1b-74ac-81b3-e5e02bc8d12a','olga','olga');
INSERT INTO "search_entries" VALUES(10,'Post','01a22eea-491a-75c6-bdee-e57a17c0a1ab','','coarser and less water');
INSERT INTO "search_entries" VALUES(11,'Post','01a22eea-4940-7004-acba-a3746fea038c','','thank you bert');
INSERT INTO "search_entries" VALUES(12,'Post','01a22eea-4987-74a2-93a0-016b5cb8037b','','buy my grinder');
INSERT INTO "search_entries" VALUES(13,'Post','01a22eea-4a8b-776a-86fe-d3d3f13777f7','','or a paper filter');
INSERT INTO "search_entries" VALUES(14,'Post','01a22eea-4ab1-71c6-aca2-9bf84723a776','','it is raining');
INSERT INTO "search_entries" VALUES(15,'Product','01a22eea-4ac4-72af-9748-771a2f6e9244','beans','beans');
INSERT INTO "search_entries" VALUES(16,'Review','01a22eea-4af8-734c-ba38-c090f9a35677','','they smell of cocoa');
INSERT INTO "search_entries" VALUES(17,'Thread','01a22eea-48ff-76d8-8c4f-b7e238d23e95','how coarse for a press','it tastes of sand grinding');
INSERT INTO "search_entries" VALUES(18,'Thread','01a22eea-4a84-720e-bbcb-0afb2dbe02d2','a casino','it is raining');
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
INSERT INTO "search_words" VALUES(7,'anna',1,0,'uanna danna eanna t00a t0an tann tna0 tnna');
INSERT INTO "search_words" VALUES(8,'bert',2,0,'ubert dbert ebert t00b t0be tber tert trt0');
INSERT INTO "search_words" VALUES(9,'c48acad3cc',1,0,'uc48acad3cc');
INSERT INTO "search_words" VALUES(10,'dora',1,0,'udora ddora edora t00d t0do tdor tora tra0');
INSERT INTO "search_words" VALUES(11,'fred',1,0,'ufred dfred efred t00f t0fr ted0 tfre tred');
INSERT INTO "search_words" VALUES(12,'max',1,0,'umax dmax emax');
INSERT INTO "search_words" VALUES(13,'member',1,0,'umember dmemb emember t00m t0me tber temb ter0 tmbe tmem');
INSERT INTO "search_words" VALUES(14,'memberc48acad3cc',1,0,'umemberc48acad3cc');
INSERT INTO "search_words" VALUES(15,'mona',1,0,'umona dmona emona t00m t0mo tmon tna0 tona');
INSERT INTO "search_words" VALUES(16,'newcomer1',1,0,'unewcomer1');
INSERT INTO "search_words" VALUES(17,'olga',1,0,'uolga dolga eolga t00o t0ol tga0 tlga tolg');
INSERT INTO "search_words" VALUES(18,'a',3,0,'ua');
INSERT INTO "search_words" VALUES(19,'and',1,0,'uand dand eand');
INSERT INTO "search_words" VALUES(21,'buy',1,0,'ubuy dbuy ebuy');
INSERT INTO "search_words" VALUES(22,'coarser',1,0,'ucoarser dcoars ecoarser t00c t0co tars tcoa ter0 toar trse tser');
INSERT INTO "search_words" VALUES(23,'filter',1,0,'ufilter dfilt efilter t00f t0fi ter0 tfil tilt tlte tter');
INSERT INTO "search_words" VALUES(24,'grinder',1,0,'ugrinder dgrind egrinder t00g t0gr tder ter0 tgri tind tnde trin');
INSERT INTO "search_words" VALUES(26,'it',3,0,'uit');
INSERT INTO "search_words" VALUES(27,'less',1,0,'uless dless eless t00l t0le tess tles tss0');
INSERT INTO "search_words" VALUES(28,'my',1,0,'umy');
INSERT INTO "search_words" VALUES(29,'or',1,0,'uor');
INSERT INTO "search_words" VALUES(30,'paper',1,0,'upaper dpaper epaper t00p t0pa tape ter0 tpap tper');
INSERT INTO "search_words" VALUES(31,'raining',2,0,'uraining draining erain t00r t0ra tain ting tini tng0 tnin trai');
INSERT INTO "search_words" VALUES(32,'thank',1,0,'uthank dthank ethank t00t t0th tank than tnk0 ttha');
INSERT INTO "search_words" VALUES(33,'water',1,0,'uwater dwater ewater t00w t0wa tate ter0 tter twat');
INSERT INTO "search_words" VALUES(34,'you',1,0,'uyou dyou eyou');
INSERT INTO "search_words" VALUES(35,'beans',1,1,'ubeans dbean ebean t00b t0be tans tbea tean tns0');
INSERT INTO "search_words" VALUES(36,'cocoa',1,0,'ucocoa dcocoa ecocoa t00c t0co tcoa tcoc toa0 toco');
INSERT INTO "search_words" VALUES(37,'of',2,0,'uof');
INSERT INTO "search_words" VALUES(38,'smell',1,0,'usmell dsmell esmell t00s t0sm tell tll0 tmel tsme');
INSERT INTO "search_words" VALUES(39,'they',1,0,'uthey dthey ethey t00t t0th tey0 they tthe');
INSERT INTO "search_words" VALUES(41,'casino',1,0,'ucasino dcasino ecasino t00c t0ca tasi tcas tino tno0 tsin');
INSERT INTO "search_words" VALUES(42,'coarse',1,0,'ucoarse dcoars ecoars t00c t0co tars tcoa toar trse tse0');
INSERT INTO "search_words" VALUES(43,'for',1,0,'ufor dfor efor');
INSERT INTO "search_words" VALUES(44,'grinding',1,0,'ugrinding dgrinding egrind t00g t0gr tdin tgri tind ting tndi tng0 trin');
INSERT INTO "search_words" VALUES(45,'how',1,0,'uhow dhow ehow');
INSERT INTO "search_words" VALUES(49,'press',1,0,'upress dpress epress t00p t0pr tess tpre tres tss0');
INSERT INTO "search_words" VALUES(51,'sand',1,0,'usand dsand esand t00s t0sa tand tnd0 tsan');
INSERT INTO "search_words" VALUES(52,'tastes',1,0,'utastes dtast etast t00t t0ta tast tes0 tste ttas ttes');
CREATE TABLE "segment_audiences" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(17) NOT NULL,
    "subject_id" CHAR(36) NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "until" TIMESTAMP,
    "saved_by_id" CHAR(36),
    "segment_id" CHAR(36) NOT NULL REFERENCES "own_segments" ("id") ON DELETE RESTRICT
);
INSERT INTO "segment_audiences" VALUES('01a22eea-4dad-7704-bb9b-5d80b759db14','SURVEY','01a22eea-4b0d-7365-9935-dcdd32d67e5e','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eea-4da9-7301-82af-a336d9742863');
CREATE TABLE "segment_days" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "day" DATE NOT NULL UNIQUE,
    "made_at" TIMESTAMP NOT NULL,
    "customers" INT NOT NULL  /* How many are in any */
);
INSERT INTO "segment_days" VALUES('01a22eea-4dc8-7166-b06c-c3ef4a11148d','2026-01-29','2026-01-30 09:00:00+00:00',0);
CREATE TABLE "segment_stays" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" TIMESTAMP NOT NULL,
    "until" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "segment_id" CHAR(36) NOT NULL REFERENCES "own_segments" ("id") ON DELETE CASCADE
);
INSERT INTO "segment_stays" VALUES('01a22eea-4daf-727a-aa60-20f4f30deb5e','2026-01-30 09:00:00+00:00',NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4da9-7301-82af-a336d9742863');
INSERT INTO "segment_stays" VALUES('01a22eea-4daf-727a-aa60-20f5888cb350','2026-01-30 09:00:00+00:00',NULL,'01a22eea-477a-76ab-9145-e7af0f3c9f5c','01a22eea-4da9-7301-82af-a336d9742863');
INSERT INTO "segment_stays" VALUES('01a22eea-4daf-727a-aa60-20f62f77bb75','2026-01-30 09:00:00+00:00',NULL,'01a22eea-47a4-77d6-9d00-83c48acad3cc','01a22eea-4da9-7301-82af-a336d9742863');
INSERT INTO "segment_stays" VALUES('01a22eea-4daf-727a-aa60-20f7f09ecc5b','2026-01-30 09:00:00+00:00',NULL,'01a22eea-49d7-7552-a9c8-d470e8c22bf5','01a22eea-4da9-7301-82af-a336d9742863');
INSERT INTO "segment_stays" VALUES('01a22eea-4daf-727a-aa60-20f8e9e08966','2026-01-30 09:00:00+00:00',NULL,'01a22eea-4a48-7481-869d-35d0eb0b9ea6','01a22eea-4da9-7301-82af-a336d9742863');
INSERT INTO "segment_stays" VALUES('01a22eea-4daf-727a-aa60-20f9b72b8c82','2026-01-30 09:00:00+00:00',NULL,'01a22eea-4b43-7689-906f-55bbb9e368c2','01a22eea-4da9-7301-82af-a336d9742863');
INSERT INTO "segment_stays" VALUES('01a22eea-4daf-727a-aa60-20fa68acaa90','2026-01-30 09:00:00+00:00',NULL,'01a22eea-4c1b-74ac-81b3-e5e02bc8d12a','01a22eea-4da9-7301-82af-a336d9742863');
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
INSERT INTO "sessions" VALUES('01a22eea-4781-7559-8f26-aa7c02202aa0','ec80151089b9dc9a03f4e06cb8fe617ea76c7b34c2a00d480d18bd260be5afd6','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sessions" VALUES('01a22eea-478a-74e9-96ed-6597ed22711e','292dcdb9a765719e2c0f898c94d4b313ffdcbc4e30c2192ede4632fcfd0ed147','A page of the shop','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8','2026-01-10 09:15:00+00:00','91770288b4a1228791d629273bdff20a3af990664be314d95dfb0aa4bfafbb36','8cc238efe0dc67160e4f2aeed4020de677933d1338f62f7a876b762efa85eaa0',NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "sessions" VALUES('01a22eea-47df-74f6-84fb-ab00aa169ea1','8cea5878b3a0c6326a5b66d451695f9330e8100433e3083708d0a3fd41e5b172',NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22eea-47a4-77d6-9d00-83c48acad3cc',NULL,NULL,NULL,NULL,NULL,'01a22eea-479e-76d4-ac0a-75c70895ca14');
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
INSERT INTO "shares" VALUES('01a22eea-4ce5-771a-b9d2-dbad6dd879e0','Bv9rOY2js7cADE0l','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a22eea-4721-7022-ad45-a9c0f11dbec8');
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
INSERT INTO "shop_deliveries" VALUES('01a22eea-4c4b-73a2-9bd7-4b45683e42d8','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a22eea-4c56-73f1-9133-9908378f10d5','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "sign_up_traces" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "network_hash" VARCHAR(64) NOT NULL,
    "device_hash" VARCHAR(64),
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
, "is_public" INT NOT NULL  /* Whether that was an address of the internet, and none of an inner network (FP25) */ DEFAULT 1);
INSERT INTO "sign_up_traces" VALUES('01a22eea-4b4e-70b2-87b5-5fcaf75c67d3','64afb87551a0ab780ff995bd2d2c122f533e1be0e63c1a48c4cfb48afc10b564',NULL,'2026-01-10 09:00:00+00:00','01a22eea-4b43-7689-906f-55bbb9e368c2',1);
CREATE TABLE "simulations" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "asked_by_id" CHAR(36),
    "asked_at" TIMESTAMP NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "until" TIMESTAMP NOT NULL  /* What was booked before */,
    "changes" JSON NOT NULL  /* The terms that are tried */,
    "margin" REAL   /* What of revenue is left to the brand, 0 to 1 */,
    "elasticity" REAL   /* By how much more is bought as it costs less, if anybody says */,
    "state" VARCHAR(10) NOT NULL,
    "members" INT NOT NULL  /* Accounts that are to be replayed */,
    "done" INT NOT NULL,
    "unlike" INT NOT NULL  /* Members whom today's terms give something else than the ledger */,
    "after_id" CHAR(36)   /* The account that was replayed last */,
    "sums" JSON NOT NULL  /* What has come out so far */,
    "ended_at" TIMESTAMP
);
INSERT INTO "simulations" VALUES('01a22eea-46e7-703d-9e7d-667972f72b9b',NULL,'2026-01-10 09:00:00+00:00','2026-01-01','2026-01-01','2026-01-01 23:00:00+00:00','{"programme":{},"rules":[{"id":null,"action":"PURCHASE","title":"Purchases","points":null,"per_currency_unit":"2","multiplier":null,"earns_nothing":false,"asks_minimum_again":false,"by_signal":false,"conditions":null,"daily_cap":null,"hold_days":0,"starts_at":null,"ends_at":null,"multiplier_by_tier":false,"is_active":true}],"tiers":[]}',NULL,NULL,'WAITING',0,0,0,NULL,'{}',NULL);
CREATE TABLE "survey_answers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "score" SMALLINT,
    "choice" VARCHAR(100)   /* As it was written, in whatever language it was read */,
    "text" TEXT,
    "question_id" CHAR(36) NOT NULL REFERENCES "survey_questions" ("id") ON DELETE CASCADE,
    "response_id" CHAR(36) NOT NULL REFERENCES "survey_responses" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_survey_answ_respons_a56bc8" UNIQUE ("response_id", "question_id"),
    CONSTRAINT survey_scores_are_zero_to_ten CHECK (score BETWEEN 0 AND 10)
);
INSERT INTO "survey_answers" VALUES('01a22eea-4b17-7056-b75a-695005ad88a6',9,NULL,NULL,'01a22eea-4b0d-7365-9935-dcdefa9a4d99','01a22eea-4b17-7056-b75a-694fd7427ee0');
INSERT INTO "survey_answers" VALUES('01a22eea-4b17-7056-b75a-6951d3eb8d76',NULL,NULL,'It tastes of cocoa.','01a22eea-4b0e-73ff-9d83-3b6d705510d1','01a22eea-4b17-7056-b75a-694fd7427ee0');
CREATE TABLE "survey_questions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "translated_into" TEXT   /* The locales that translations are kept in, with spaces between them */,
    "position" SMALLINT NOT NULL,
    "prompt" VARCHAR(300) NOT NULL,
    "kind" VARCHAR(12) NOT NULL  /* SCORE_0_10: SCORE_0_10\nRATING_1_5: RATING_1_5\nCHOICE: CHOICE\nTEXT: TEXT */,
    "choices" JSON NOT NULL,
    "retired_at" TIMESTAMP   /* Since when it is asked no longer */,
    "survey_id" CHAR(36) NOT NULL REFERENCES "surveys" ("id") ON DELETE CASCADE
);
INSERT INTO "survey_questions" VALUES('01a22eea-4b0d-7365-9935-dcdefa9a4d99',NULL,0,'How likely is it that you tell a friend?','SCORE_0_10','[]',NULL,'01a22eea-4b0d-7365-9935-dcdd32d67e5e');
INSERT INTO "survey_questions" VALUES('01a22eea-4b0e-73ff-9d83-3b6d705510d1',NULL,1,'Why?','TEXT','[]',NULL,'01a22eea-4b0d-7365-9935-dcdd32d67e5e');
CREATE TABLE "survey_requests" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "order_id" CHAR(36)   /* About which purchase; unset: about a contact */,
    "once_key" VARCHAR(80)  UNIQUE /* survey:order or survey:contact, so that it is settled once */,
    "settled_at" TIMESTAMP NOT NULL,
    "asked_at" TIMESTAMP   /* Unset where nobody is to be asked */,
    "answered_at" TIMESTAMP,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "survey_id" CHAR(36) NOT NULL REFERENCES "surveys" ("id") ON DELETE CASCADE
);
INSERT INTO "survey_requests" VALUES('01a22eea-4b12-73f0-ba01-5cf0d5965aa0',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c','01a22eea-4b0d-7365-9935-dcdd32d67e5e');
CREATE TABLE "survey_responses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "order_id" CHAR(36)   /* Of the member's own: about which purchase */,
    "once_key" VARCHAR(80)  UNIQUE /* survey:order or survey:member, so that each answers once */,
    "answered_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "survey_id" CHAR(36) NOT NULL REFERENCES "surveys" ("id") ON DELETE CASCADE
);
INSERT INTO "survey_responses" VALUES('01a22eea-4b17-7056-b75a-694fd7427ee0',NULL,'01a22eea-4b0d-7365-9935-dcdd32d67e5e:01a22eea-477a-76ab-9145-e7af0f3c9f5c','2026-01-10 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c','01a22eea-4b0d-7365-9935-dcdd32d67e5e');
CREATE TABLE "surveys" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "translated_into" TEXT   /* The locales that translations are kept in, with spaces between them */,
    "title" VARCHAR(120) NOT NULL,
    "kind" VARCHAR(8) NOT NULL  /* NPS: NPS\nCSAT: CSAT\nCUSTOM: CUSTOM */,
    "points" INT NOT NULL  /* For taking part, whatever the answer */,
    "closes_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL
, "sent_after" VARCHAR(8)   /* After what customers are asked; unset: nobody is */, "sent_after_days" SMALLINT   /* How many days after that */, "sent_since" TIMESTAMP   /* Since when it is so */);
INSERT INTO "surveys" VALUES('01a22eea-4b0d-7365-9935-dcdd32d67e5e',NULL,'Would you tell a friend?','NPS',20,NULL,'2026-01-10 09:00:00+00:00','PURCHASE',7,'2026-01-10 09:00:00+00:00');
CREATE TABLE "table_stamps" (
    "name" VARCHAR(60) NOT NULL  PRIMARY KEY,
    "stamp" VARCHAR(36) NOT NULL
);
INSERT INTO "table_stamps" VALUES('loyalty_programme','2e7dde5d51c54a38afe66da0a145f056');
INSERT INTO "table_stamps" VALUES('earn_rules','9d1e34cf3c1142b01322763938269d9d');
INSERT INTO "table_stamps" VALUES('earn_rule_versions','80d7141128d490bc8a3489256e780f7d');
INSERT INTO "table_stamps" VALUES('webhook_endpoints','699a4f8b15ee073c008be7c1d1cb36e9');
INSERT INTO "table_stamps" VALUES('loyalty_tiers','9f5790e116033010dc82de32cbcfb6fc');
INSERT INTO "table_stamps" VALUES('holdouts','9225b35674b61d46473a231328cc977c');
INSERT INTO "table_stamps" VALUES('segment_audiences','53f714c27713157924b52d4511af2a06');
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
, "key" VARCHAR(120)   /* Its folded form, by which it is known */);
INSERT INTO "tags" VALUES('01a22eea-4900-75c9-ad46-6838d779e9d0','grinding','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE, "is_muted" INT NOT NULL DEFAULT 0, "read_at" TIMESTAMP   /* When they came to it last; unset as long as they only follow or mute it */,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a22eea-4900-75c9-ad46-683aa2d78ea5',2,1,'2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-48ff-76d8-8c4f-b7e238d23e95',0,'2026-01-10 09:00:00+00:00');
INSERT INTO "thread_readers" VALUES('01a22eea-491b-74ae-86e6-b66715934d07',2,1,'2026-01-10 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c','01a22eea-48ff-76d8-8c4f-b7e238d23e95',0,'2026-01-10 09:00:00+00:00');
INSERT INTO "thread_readers" VALUES('01a22eea-4a85-7426-993a-2d83dd9c2ae3',1,1,'2026-01-10 09:00:00+00:00','01a22eea-477a-76ab-9145-e7af0f3c9f5c','01a22eea-4a84-720e-bbcb-0afb2dbe02d2',0,'2026-01-10 09:00:00+00:00');
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a22eea-4900-75c9-ad46-68396da2170d',0,'01a22eea-4900-75c9-ad46-6838d779e9d0','01a22eea-48ff-76d8-8c4f-b7e238d23e95');
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
, "locale" VARCHAR(12), "merged_into_id" CHAR(36) REFERENCES "threads" ("id") ON DELETE SET NULL, "pinned_until" TIMESTAMP, "lock_reason" VARCHAR(300)   /* For readers */, "shown_late_at" TIMESTAMP   /* When a post came in sight last that had waited */, "public_until" TIMESTAMP);
INSERT INTO "threads" VALUES('01a22eea-48ff-76d8-8c4f-b7e238d23e95','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',6,4,0,0,0,0,1,NULL,'VISIBLE','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-48e8-754b-8ac2-8f364bfaadc4',NULL,'en',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22eea-4a84-720e-bbcb-0afb2dbe02d2','a-casino','A casino','DISCUSSION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'PENDING_REVIEW','01a22eea-477a-76ab-9145-e7af0f3c9f5c','01a22eea-4a7b-74da-b428-57b9ad061578',NULL,'de',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22eea-4ab1-71c6-aca2-9bf7093cd876','how-coarse','How coarse?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'DELETED','01a22eea-477a-76ab-9145-e7af0f3c9f5c','01a22eea-4aaa-71d8-b4b2-f8c2fd5e82f7',NULL,'de','01a22eea-48ff-76d8-8c4f-b7e238d23e95',NULL,NULL,NULL,NULL);
CREATE TABLE "threat_evidence" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "taken_at" TIMESTAMP NOT NULL,
    "content" TEXT NOT NULL  /* JSON, as `evidence` writes it */,
    "digest" VARCHAR(64) NOT NULL  /* SHA-256 of `content`, which the audit log has, too */,
    "threat_id" CHAR(36) NOT NULL REFERENCES "threats" ("id") ON DELETE CASCADE
);
INSERT INTO "threat_evidence" VALUES('01a22eea-4a59-71dc-9f94-057b28e8765f','2026-01-10 09:00:00+00:00','{
  "case": {
    "id": "01a22eea-49b2-74e0-944e-6243c26249ef",
    "target_type": "Post",
    "target_id": "01a22eea-4987-74a2-93a0-016b5cb8037b",
    "opened": "2026-01-10T09:00:00Z"
  },
  "reports": [
    {
      "reference": "E46P-VR3D-9YBK",
      "reason": "SPAM",
      "note": "Again.",
      "legal_ground": null,
      "good_faith": false,
      "created_at": "2026-01-10T09:00:00Z",
      "notifier_name": null,
      "notifier_email": null,
      "reporter__id": "01a22eea-4721-7022-ad45-a9c0f11dbec8",
      "reporter__handle": "anna",
      "reporter__email": "anna@example.org"
    }
  ],
  "decisions": [
    {
      "action": "HIDE",
      "reason": "SPAM",
      "ground": "The rules of this community",
      "statement": "It sells something.",
      "decided_at": "2026-01-10T09:00:00Z"
    }
  ],
  "reported": {
    "post": [
      {
        "id": "01a22eea-4987-74a2-93a0-016b5cb8037b",
        "thread_id": "01a22eea-48ff-76d8-8c4f-b7e238d23e95",
        "number": 4,
        "author_id": "01a22eea-477a-76ab-9145-e7af0f3c9f5c",
        "body_markdown": "Buy my grinder!",
        "body_html": "<p>Buy my grinder!</p>\n",
        "state": "HIDDEN",
        "created_at": "2026-01-10T09:00:00Z",
        "edited_at": null
      }
    ],
    "versions": [],
    "thread": [
      {
        "id": "01a22eea-48ff-76d8-8c4f-b7e238d23e95",
        "slug": "how-coarse-for-a-press",
        "title": "How coarse for a press?",
        "kind": "QUESTION",
        "category__slug": "coffee",
        "created_at": "2026-01-10T09:00:00Z",
        "state": "VISIBLE"
      }
    ]
  },
  "account": {
    "member": [
      {
        "id": "01a22eea-477a-76ab-9145-e7af0f3c9f5c",
        "handle": "bert",
        "display_name": "Bert",
        "bio": null,
        "avatar_url": null,
        "email": "bert@example.org",
        "email_verified_at": "2026-01-10T09:00:00Z",
        "locale": "de",
        "birthday": null,
        "state": "ACTIVE",
        "joined_at": "2026-01-10T09:00:00Z",
        "suspended_until": null,
        "banned_at": null
      }
    ],
    "sessions": []
  },
  "pictures": {
    "2RMnNMKTh2J5fRLRNUoC-A": "8dd4fe4848bad2c4c62c2b050a0da8ac2f011454ff7a87d79e2349a8fe102441"
  }
}','ba5c0657ba119f9659432a554196c186b6249b04818e2be478ce99a58128a841','01a22eea-4a52-77b0-86a1-66766f3ad602');
CREATE TABLE "threat_pictures" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(32) NOT NULL,
    "content" BLOB NOT NULL,
    "threat_id" CHAR(36) NOT NULL REFERENCES "threats" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_threat_pict_threat__a6b0a7" UNIQUE ("threat_id", "name")
);
INSERT INTO "threat_pictures" VALUES('01a22eea-4a56-776b-94e5-04c73b3729fc','2RMnNMKTh2J5fRLRNUoC-A',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22eea-4a52-77b0-86a1-66766f3ad602');
CREATE TABLE "threats" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "open_key" VARCHAR(40)  UNIQUE /* The case's id until it ends */,
    "facts" TEXT NOT NULL  /* What gives rise to the suspicion, in a moderator's words */,
    "marked_at" TIMESTAMP NOT NULL,
    "authority" VARCHAR(200)   /* Which one was told; null until then */,
    "told_at" TIMESTAMP,
    "reference" VARCHAR(120)   /* By which the authority knows it */,
    "ended_at" TIMESTAMP,
    "end_reason" VARCHAR(300),
    "case_id" CHAR(36) NOT NULL REFERENCES "moderation_cases" ("id") ON DELETE RESTRICT,
    "marked_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
);
INSERT INTO "threats" VALUES('01a22eea-4a52-77b0-86a1-66766f3ad602','01a22eea-49b2-74e0-944e-6243c26249ef','Says that he will hurt his neighbour.','2026-01-10 09:00:00+00:00','Police','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'01a22eea-49b2-74e0-944e-6243c26249ef','01a22eea-4a48-7481-869d-35d0eb0b9ea6');
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-12-01 00:03:51.570206+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-12-01 00:03:51.791284+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-12-01 00:03:51.797642+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-12-01 00:03:51.811119+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-12-01 00:03:51.829164+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-12-01 00:03:51.837593+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-12-01 00:03:51.859727+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-12-01 00:03:51.878817+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-12-01 00:03:51.890589+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-12-01 00:03:51.902608+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-12-01 00:03:51.923061+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-12-01 00:03:51.942413+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-12-01 00:03:51.949869+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-12-01 00:03:51.970410+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-12-01 00:03:51.981945+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-12-01 00:03:52.003482+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-12-01 00:03:52.106753+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-12-01 00:03:52.154390+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-12-01 00:03:52.182441+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-12-01 00:03:52.198223+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-12-01 00:03:52.224541+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-12-01 00:03:52.240799+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-12-01 00:03:52.270342+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-12-01 00:03:52.281928+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-12-01 00:03:52.300341+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-12-01 00:03:52.324225+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-12-01 00:03:52.383317+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-12-01 00:03:52.392695+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-12-01 00:03:52.419720+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-12-01 00:03:52.454465+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-12-01 00:03:52.470386+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-12-01 00:03:52.498254+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-12-01 00:03:52.527801+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-12-01 00:03:52.547287+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-12-01 00:03:52.554875+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-12-01 00:03:52.566713+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-12-01 00:03:52.582303+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-12-01 00:03:52.592040+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-12-01 00:03:52.603296+00:00');
INSERT INTO "tortoise_migrations" VALUES(40,'portal','0040_shops_sign_people_on','2026-12-01 00:03:52.629232+00:00');
INSERT INTO "tortoise_migrations" VALUES(41,'portal','0041_sessions_are_refreshed','2026-12-01 00:03:52.642494+00:00');
INSERT INTO "tortoise_migrations" VALUES(42,'portal','0042_coupons_are_taken_back_from_their_shop','2026-12-01 00:03:52.666536+00:00');
INSERT INTO "tortoise_migrations" VALUES(43,'portal','0043_keys_for_shop_back_ends','2026-12-01 00:03:52.687970+00:00');
INSERT INTO "tortoise_migrations" VALUES(44,'portal','0044_tables_that_hardly_change_are_stamped','2026-12-01 00:03:52.718797+00:00');
INSERT INTO "tortoise_migrations" VALUES(45,'portal','0045_provider_sessions_end_together','2026-12-01 00:03:52.915718+00:00');
INSERT INTO "tortoise_migrations" VALUES(46,'portal','0046_votes_of_imports_are_kept','2026-12-01 00:03:52.924555+00:00');
INSERT INTO "tortoise_migrations" VALUES(47,'portal','0047_mailboxes_of_apple_are_one','2026-12-01 00:03:52.934503+00:00');
INSERT INTO "tortoise_migrations" VALUES(48,'portal','0048_texts_of_staff_are_translated','2026-12-01 00:03:52.963394+00:00');
INSERT INTO "tortoise_migrations" VALUES(49,'portal','0049_sessions_know_who_opened_them','2026-12-01 00:03:52.974349+00:00');
INSERT INTO "tortoise_migrations" VALUES(50,'portal','0050_muting_is_a_choice','2026-12-01 00:03:52.987697+00:00');
INSERT INTO "tortoise_migrations" VALUES(51,'portal','0051_threads_have_a_language','2026-12-01 00:03:52.999961+00:00');
INSERT INTO "tortoise_migrations" VALUES(52,'portal','0052_members_upload_pictures','2026-12-01 00:03:53.012915+00:00');
INSERT INTO "tortoise_migrations" VALUES(53,'portal','0053_words_are_indexed','2026-12-01 00:03:53.027872+00:00');
INSERT INTO "tortoise_migrations" VALUES(54,'portal','0054_posts_are_reacted_to_and_kept','2026-12-01 00:03:53.039535+00:00');
INSERT INTO "tortoise_migrations" VALUES(55,'portal','0055_merged_customers_are_found','2026-12-01 00:03:53.056190+00:00');
INSERT INTO "tortoise_migrations" VALUES(56,'portal','0056_products_are_reviewed','2026-12-01 00:03:53.078733+00:00');
INSERT INTO "tortoise_migrations" VALUES(57,'portal','0057_translations_go_with_their_things','2026-12-01 00:03:53.089535+00:00');
INSERT INTO "tortoise_migrations" VALUES(58,'portal','0058_decisions_are_complained_about','2026-12-01 00:03:53.102693+00:00');
INSERT INTO "tortoise_migrations" VALUES(59,'portal','0059_what_is_suspect_waits','2026-12-01 00:03:53.115132+00:00');
INSERT INTO "tortoise_migrations" VALUES(60,'portal','0060_notices_go_by_chosen_channels','2026-12-01 00:03:53.143619+00:00');
INSERT INTO "tortoise_migrations" VALUES(61,'portal','0061_posts_mention_members','2026-12-01 00:03:53.152886+00:00');
INSERT INTO "tortoise_migrations" VALUES(62,'portal','0062_threads_are_merged_and_split','2026-12-01 00:03:53.179349+00:00');
INSERT INTO "tortoise_migrations" VALUES(63,'portal','0063_one_form_of_a_word','2026-12-01 00:03:53.200555+00:00');
INSERT INTO "tortoise_migrations" VALUES(64,'portal','0064_referrals_are_weighed_by_what_they_have_in_common','2026-12-01 00:03:53.220167+00:00');
INSERT INTO "tortoise_migrations" VALUES(65,'portal','0065_categories_have_rights','2026-12-01 00:03:53.232171+00:00');
INSERT INTO "tortoise_migrations" VALUES(66,'portal','0066_deeds_that_caps_cut','2026-12-01 00:03:53.248895+00:00');
INSERT INTO "tortoise_migrations" VALUES(67,'portal','0067_moderators_share_their_work','2026-12-01 00:03:53.273853+00:00');
INSERT INTO "tortoise_migrations" VALUES(68,'portal','0068_releases_are_booked','2026-12-01 00:03:53.302134+00:00');
INSERT INTO "tortoise_migrations" VALUES(69,'portal','0069_points_are_told_once_a_month','2026-12-01 00:03:53.318498+00:00');
INSERT INTO "tortoise_migrations" VALUES(70,'portal','0070_welcomes_are_remembered','2026-12-01 00:03:53.327050+00:00');
INSERT INTO "tortoise_migrations" VALUES(71,'portal','0071_reviews_are_found','2026-12-01 00:03:53.342511+00:00');
INSERT INTO "tortoise_migrations" VALUES(72,'portal','0072_votes_and_contributions_are_fair','2026-12-01 00:03:53.392105+00:00');
INSERT INTO "tortoise_migrations" VALUES(73,'portal','0073_campaigns_give_coupons_in_steps','2026-12-01 00:03:53.434655+00:00');
INSERT INTO "tortoise_migrations" VALUES(74,'portal','0074_drafts_are_kept','2026-12-01 00:03:53.453679+00:00');
INSERT INTO "tortoise_migrations" VALUES(75,'portal','0075_releases_remember_who_saw_them','2026-12-01 00:03:53.760880+00:00');
INSERT INTO "tortoise_migrations" VALUES(76,'portal','0076_categories_are_archived','2026-12-01 00:03:53.792118+00:00');
INSERT INTO "tortoise_migrations" VALUES(77,'portal','0077_what_is_kept_has_an_end','2026-12-01 00:03:53.862447+00:00');
INSERT INTO "tortoise_migrations" VALUES(78,'portal','0078_customers_are_asked_and_heard','2026-12-01 00:03:53.891918+00:00');
INSERT INTO "tortoise_migrations" VALUES(79,'portal','0079_visits_of_links_are_counted_by_day','2026-12-01 00:03:53.980807+00:00');
INSERT INTO "tortoise_migrations" VALUES(80,'portal','0080_late_posts_are_unread','2026-12-01 00:03:53.996015+00:00');
INSERT INTO "tortoise_migrations" VALUES(81,'portal','0081_models_of_buying','2026-12-01 00:03:54.018090+00:00');
INSERT INTO "tortoise_migrations" VALUES(82,'portal','0082_events_remind_of_themselves','2026-12-01 00:03:54.041361+00:00');
INSERT INTO "tortoise_migrations" VALUES(83,'portal','0083_translations_go_with_their_surveys','2026-12-01 00:03:54.058965+00:00');
INSERT INTO "tortoise_migrations" VALUES(84,'portal','0084_private_networks_tell_no_household','2026-12-01 00:03:54.066735+00:00');
INSERT INTO "tortoise_migrations" VALUES(85,'portal','0085_customers_are_in_segments','2026-12-01 00:03:54.075793+00:00');
INSERT INTO "tortoise_migrations" VALUES(86,'portal','0086_friends_come_through_posts','2026-12-01 00:03:54.094583+00:00');
INSERT INTO "tortoise_migrations" VALUES(87,'portal','0087_goals_are_set','2026-12-01 00:03:54.105398+00:00');
INSERT INTO "tortoise_migrations" VALUES(88,'portal','0088_orders_are_counted_once','2026-12-01 00:03:54.124457+00:00');
INSERT INTO "tortoise_migrations" VALUES(89,'portal','0089_addresses_are_changed','2026-12-01 00:03:54.130336+00:00');
INSERT INTO "tortoise_migrations" VALUES(90,'portal','0090_hyphens_make_no_other_code','2026-12-01 00:03:54.134276+00:00');
INSERT INTO "tortoise_migrations" VALUES(91,'portal','0091_recommendations_are_learnt','2026-12-01 00:03:54.147791+00:00');
INSERT INTO "tortoise_migrations" VALUES(92,'portal','0092_commissions_say_whose_first_order_counts','2026-12-01 00:03:54.158043+00:00');
INSERT INTO "tortoise_migrations" VALUES(93,'portal','0093_readers_know_when_they_read','2026-12-01 00:03:54.167549+00:00');
INSERT INTO "tortoise_migrations" VALUES(94,'portal','0094_partners_bring_members','2026-12-01 00:03:54.182251+00:00');
INSERT INTO "tortoise_migrations" VALUES(95,'portal','0095_orders_are_asked_about','2026-12-01 00:03:54.194339+00:00');
INSERT INTO "tortoise_migrations" VALUES(96,'portal','0096_lists_keep_whom_they_pay','2026-12-01 00:03:54.230655+00:00');
INSERT INTO "tortoise_migrations" VALUES(97,'portal','0097_votes_of_the_banned_are_judged','2026-12-01 00:03:54.242322+00:00');
INSERT INTO "tortoise_migrations" VALUES(98,'portal','0098_months_are_foretold','2026-12-01 00:03:54.259260+00:00');
INSERT INTO "tortoise_migrations" VALUES(99,'portal','0099_wishes_wait_for_each_customer','2026-12-01 00:03:54.283678+00:00');
INSERT INTO "tortoise_migrations" VALUES(100,'portal','0100_pages_look_like_their_brand','2026-12-01 00:03:54.330004+00:00');
INSERT INTO "tortoise_migrations" VALUES(101,'portal','0101_drafts_have_stars','2026-12-01 00:03:54.342478+00:00');
INSERT INTO "tortoise_migrations" VALUES(102,'portal','0102_members_are_held_out','2026-12-01 00:03:54.360033+00:00');
INSERT INTO "tortoise_migrations" VALUES(103,'portal','0103_other_terms_are_tried','2026-12-01 00:03:54.371088+00:00');
INSERT INTO "tortoise_migrations" VALUES(104,'portal','0104_results_of_holdouts_are_kept','2026-12-01 00:03:54.382126+00:00');
INSERT INTO "tortoise_migrations" VALUES(105,'portal','0105_segments_of_the_brands_own','2026-12-01 00:03:54.394135+00:00');
INSERT INTO "tortoise_migrations" VALUES(106,'portal','0106_things_are_for_segments','2026-12-01 00:03:54.411193+00:00');
INSERT INTO "tortoise_migrations" VALUES(107,'portal','0107_threats_to_life_are_kept','2026-12-01 00:03:54.451385+00:00');
INSERT INTO "tortoise_migrations" VALUES(108,'portal','0108_devices_are_told_at_once','2026-12-01 00:03:54.486881+00:00');
INSERT INTO "tortoise_migrations" VALUES(109,'portal','0109_customers_tell_what_they_prefer','2026-12-01 00:03:54.510713+00:00');
INSERT INTO "tortoise_migrations" VALUES(110,'portal','0110_customers_are_asked_in_surveys','2026-12-01 00:03:54.541257+00:00');
INSERT INTO "tortoise_migrations" VALUES(111,'portal','0111_offers_say_whom_they_are_for','2026-12-01 00:03:54.597960+00:00');
INSERT INTO "tortoise_migrations" VALUES(112,'portal','0112_customers_cost_by_channel','2026-12-01 00:03:54.920931+00:00');
INSERT INTO "tortoise_migrations" VALUES(113,'portal','0113_threads_that_were_public_are_gone','2026-12-01 00:03:54.931937+00:00');
INSERT INTO "tortoise_migrations" VALUES(114,'portal','0114_old_renderings_are_found','2026-12-01 00:03:54.942083+00:00');
INSERT INTO "tortoise_migrations" VALUES(115,'portal','0115_terms_have_a_version','2026-12-01 00:03:54.958786+00:00');
INSERT INTO "tortoise_migrations" VALUES(116,'portal','0116_members_are_asked_for_new_terms','2026-12-01 00:03:54.973814+00:00');
INSERT INTO "tortoise_migrations" VALUES(117,'portal','0117_all_old_renderings_are_found','2026-12-01 00:03:55.043292+00:00');
INSERT INTO "tortoise_migrations" VALUES(118,'portal','0118_counted_orders_know_their_shipping','2026-12-01 00:03:55.060763+00:00');
INSERT INTO "tortoise_migrations" VALUES(119,'portal','0119_wordings_say_whether_they_were_ended','2026-12-01 00:03:55.078484+00:00');
INSERT INTO "tortoise_migrations" VALUES(120,'portal','0120_counting_words_writes_no_index','2026-12-01 00:03:55.099529+00:00');
INSERT INTO "tortoise_migrations" VALUES(121,'portal','0121_segments_are_foretold','2026-12-01 00:03:55.108072+00:00');
CREATE TABLE "translations" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(40) NOT NULL,
    "thing_id" CHAR(36) NOT NULL,
    "field" VARCHAR(40) NOT NULL,
    "locale" VARCHAR(12) NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "original" TEXT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL, "render_version" SMALLINT,
    CONSTRAINT "uid_translation_thing_i_c124aa" UNIQUE ("thing_id", "field", "locale")
);
INSERT INTO "translations" VALUES('01a22eea-471b-7099-8efd-f3bfa4695437','Reward','01a22eea-4711-71d1-b93e-bd5393be1f76','title','de','Fünf Euro geschenkt',NULL,'Five euros off','2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "used_sign_on_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "jti_hash" VARCHAR(64) NOT NULL,
    "forget_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_used_sign_o_provide_eeaba4" UNIQUE ("provider_id", "jti_hash")
);
INSERT INTO "used_sign_on_tokens" VALUES('01a22eea-47a2-750f-a5a0-10bc35862dd9','00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2','2026-01-10 09:02:00+00:00','01a22eea-479e-76d4-ac0a-75c70895ca14');
CREATE TABLE "void_acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL UNIQUE REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "void_acceptances" VALUES('01a22eea-4aa3-7790-ba2e-884862fb089b','01a22eea-4a9a-700d-bea8-496159fd4d59','01a22eea-4a8b-776a-86fe-d3d3f13777f7');
CREATE TABLE "void_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_void_votes_post_id_dd0a33" UNIQUE ("post_id", "member_id")
);
INSERT INTO "void_votes" VALUES('01a22eea-4a9f-7420-ac4b-7c174a0d9425',1,'2026-01-10 09:00:00+00:00','01a22eea-4a9a-700d-bea8-496159fd4d59','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4a8b-776a-86fe-d3d3f13777f7');
CREATE TABLE "vote_changes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "author_id" CHAR(36)   /* Who had written it then */,
    "previous" SMALLINT NOT NULL,
    "value" SMALLINT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "vote_changes" VALUES('01a22eea-494c-77eb-b996-4af0029a5878','01a22eea-477a-76ab-9145-e7af0f3c9f5c',0,1,'2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-491a-75c6-bdee-e57a17c0a1ab');
INSERT INTO "vote_changes" VALUES('01a22eea-4a95-779a-b2bc-b92c6a7b983b','01a22eea-477a-76ab-9145-e7af0f3c9f5c',0,1,'2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-4a8b-776a-86fe-d3d3f13777f7');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a22eea-494c-77eb-b996-4aefb2ae21dc',1,'2026-01-10 09:00:00+00:00','01a22eea-4721-7022-ad45-a9c0f11dbec8','01a22eea-491a-75c6-bdee-e57a17c0a1ab');
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
INSERT INTO "webhook_deliveries" VALUES('01a22eea-4d20-75ec-b8dd-f00d1e484622','msg_01a22eea4d2075ecb8ddf00c91a6c5a5','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi7qRyFwIq1FqcDxHb7I","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eea-4c40-7769-be15-90b883fc604e',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eea-4d26-725b-92f4-0c4da8edb762','msg_01a22eea4d26725b92f40c4c911235e6','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi7qS0N2iZBvVbu542jC","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eea-4c40-7769-be15-90b883fc604e',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eea-4d47-730f-a6ed-c48e89a23fc1','msg_01a22eea4d47730fa6edc48dee9e12e9','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi7qRyFwIq1FqcDxHb7I","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eea-4c40-7769-be15-90b883fc604e',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eea-4d48-738c-a9e5-6c3c86361e85','msg_01a22eea4d48738ca9e56c3b1b6840a9','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoi7qTUVznoyIbtERFDs7","memberId":"tdABoi7qRyFwIq1FqcDxHb7I","rewardId":"UCQBoi7qRxFx0bk-vVOTvh92","couponCode":"6350-MJTM-2G03-0GZ7","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eea-4c40-7769-be15-90b883fc604e',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eea-4d6e-7505-9cc1-3723f8de4fb7','msg_01a22eea4d6e75059cc137223316ea19','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi7qR3p2q5FF568PPJ9c","available":134,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eea-4c40-7769-be15-90b883fc604e',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eea-4ddb-753f-ab82-145284352922','msg_01a22eea4ddb753fab821451a1d4dfd2','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi7qTdhzSb2TZc2Qq1Qz","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eea-4c40-7769-be15-90b883fc604e',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eea-4de8-7745-a726-ed14a56660a0','msg_01a22eea4de87745a726ed1309988b39','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi7qTdhzSb2TZc2Qq1Qz","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eea-4c40-7769-be15-90b883fc604e',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a22eea-4c40-7769-be15-90b883fc604e','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrDg7sYpBG3tvAMa9BRGT_7X5olbNz8oAhZ-pb55Ylhlasx2oI7CMYRNhd9UgUah47GxLqlh4mUr0iKHcEwIZ_CeEoGCjGPEj-Ss3R01ZUxLK9-_vkdGCPebtb56X60keCKmLkvUma3vNhZcZ4NzJqt4xmoA==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "welcomed" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "member_id" CHAR(36)   /* Who had it; nobody once they are erased */,
    "kept_until" TIMESTAMP   /* Set when they are erased */
);
INSERT INTO "welcomed" VALUES('01a22eea-47d8-731b-9b01-cf0c3582eaa0','c7699150cf043d66ffc4ef3473631f3247138c6de7d67d71482274554344c20d','01a22eea-47a4-77d6-9d00-83c48acad3cc',NULL);
CREATE INDEX "idx_members_mailbox_273c32" ON "members" ("mailbox_key");
CREATE INDEX "members_by_joining" ON "members" ("joined_at", "id");
CREATE INDEX "account_tokens_of_member" ON "account_tokens" ("member_id", "purpose");
CREATE INDEX "audit_entries_by_time" ON "audit_entries" ("at", "id");
CREATE INDEX "audit_entries_of_target" ON "audit_entries" ("target_id", "at");
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
CREATE INDEX "sessions_by_end" ON "sessions" ("expires_at");
CREATE INDEX "sessions_with_device" ON "sessions" ("expires_at") WHERE (user_agent IS NOT NULL) = true;
CREATE INDEX "provider_sessions_by_time" ON "provider_sessions" ("began_at");
CREATE INDEX "account_tokens_by_end" ON "account_tokens" ("expires_at");
CREATE INDEX "consents_withdrawn" ON "consents" ("withdrawn_at") WHERE (withdrawn_at IS NOT NULL) = true;
CREATE INDEX "consents_unconfirmed" ON "consents" ("given_at") WHERE (confirmed_at IS NULL) = true;
CREATE INDEX "notifications_by_time" ON "notifications" ("created_at");
CREATE INDEX "reports_with_notifier" ON "moderation_reports" ("created_at") WHERE (notifier_email IS NOT NULL) = true;
CREATE INDEX "orders_with_network" ON "orders" ("recorded_at") WHERE (ip_hash IS NOT NULL) = true;
CREATE INDEX "surveys_by_time" ON "surveys" ("created_at", "id");
CREATE INDEX "survey_questions_of_survey" ON "survey_questions" ("survey_id", "position");
CREATE INDEX "survey_responses_of_survey" ON "survey_responses" ("survey_id", "answered_at", "id");
CREATE INDEX "survey_responses_of_member" ON "survey_responses" ("member_id", "answered_at", "id");
CREATE INDEX "survey_responses_by_time" ON "survey_responses" ("answered_at");
CREATE INDEX "survey_answers_of_question" ON "survey_answers" ("question_id", "score");
CREATE INDEX "interactions_of_member" ON "interactions" ("member_id", "at", "id");
CREATE INDEX "interactions_of_address" ON "interactions" ("email_key", "at", "id");
CREATE INDEX "interactions_by_agent" ON "interactions" ("agent_id");
CREATE INDEX "interactions_by_time" ON "interactions" ("at");
CREATE INDEX "referral_visit_days_by_day" ON "referral_visit_days" ("day");
CREATE INDEX "referrals_by_time" ON "referrals" ("created_at");
CREATE INDEX "partners_by_time" ON "partners" ("created_at", "id");
CREATE INDEX "partners_who_are_members" ON "partners" ("member_id");
CREATE INDEX "partner_commissions_of_partner" ON "partner_commissions" ("partner_id", "created_at", "id");
CREATE INDEX "partner_commissions_by_state" ON "partner_commissions" ("state", "created_at", "id");
CREATE INDEX "partner_payout_lines_of_commission" ON "partner_payout_lines" ("commission_id");
CREATE INDEX "release_bookings_to_remind" ON "release_bookings" ("remind_at");
CREATE TRIGGER surveys_untranslated AFTER DELETE ON surveys BEGIN DELETE FROM translations WHERE thing_id = old.id; END;
CREATE TRIGGER survey_questions_untranslated AFTER DELETE ON survey_questions BEGIN DELETE FROM translations WHERE thing_id = old.id; END;
CREATE INDEX "customers_of_segment" ON "customer_segments" ("segment", "id");
CREATE INDEX "segment_of_member" ON "customer_segments" ("member_id");
CREATE INDEX "referral_posts_of_owner" ON "referral_posts" ("owner_id", "visits", "id");
CREATE INDEX "referrals_of_post" ON "referrals" ("post_id");
CREATE INDEX "counted_orders_by_time" ON "counted_orders" ("placed_at");
CREATE INDEX "order_changes_of_order" ON "order_changes" ("order_id");
CREATE TRIGGER orders_counted_on_insert AFTER INSERT ON orders BEGIN INSERT INTO order_changes (order_id) SELECT new.id WHERE new.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = new.id); END;
CREATE TRIGGER orders_counted_on_delete AFTER DELETE ON orders BEGIN INSERT INTO order_changes (order_id) SELECT old.id WHERE old.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = old.id); END;
CREATE TRIGGER order_lines_counted_on_insert AFTER INSERT ON order_lines BEGIN INSERT INTO order_changes (order_id) SELECT new.order_id WHERE new.order_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = new.order_id); END;
CREATE TRIGGER order_lines_counted_on_update AFTER UPDATE ON order_lines WHEN old.order_id IS NOT new.order_id OR old.sku IS NOT new.sku OR old.product_id IS NOT new.product_id BEGIN INSERT INTO order_changes (order_id) SELECT new.order_id WHERE new.order_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = new.order_id); INSERT INTO order_changes (order_id) SELECT old.order_id WHERE old.order_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = old.order_id); END;
CREATE TRIGGER order_lines_counted_on_delete AFTER DELETE ON order_lines BEGIN INSERT INTO order_changes (order_id) SELECT old.order_id WHERE old.order_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = old.order_id); END;
CREATE TRIGGER refunds_counted_on_insert AFTER INSERT ON refunds BEGIN INSERT INTO order_changes (order_id) SELECT new.order_id WHERE new.order_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = new.order_id); END;
CREATE TRIGGER refunds_counted_on_update AFTER UPDATE ON refunds WHEN old.order_id IS NOT new.order_id OR old.amount_minor IS NOT new.amount_minor OR old.refunded_at IS NOT new.refunded_at OR old.is_void IS NOT new.is_void OR old.is_taken_back IS NOT new.is_taken_back BEGIN INSERT INTO order_changes (order_id) SELECT new.order_id WHERE new.order_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = new.order_id); INSERT INTO order_changes (order_id) SELECT old.order_id WHERE old.order_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = old.order_id); END;
CREATE TRIGGER refunds_counted_on_delete AFTER DELETE ON refunds BEGIN INSERT INTO order_changes (order_id) SELECT old.order_id WHERE old.order_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = old.order_id); END;
CREATE INDEX "email_changes_of_member" ON "email_changes" ("member_id", "asked_at");
CREATE INDEX "email_changes_by_end" ON "email_changes" ("stoppable_until");
CREATE INDEX "neighbours_of_product" ON "product_neighbours" ("learning_id", "product_id");
CREATE INDEX "neighbours_by_product" ON "product_neighbours" ("product_id");
CREATE INDEX "neighbours_by_other" ON "product_neighbours" ("other_id");
CREATE INDEX "popular_by_customers" ON "popular_products" ("learning_id", "customers");
CREATE INDEX "popular_by_product" ON "popular_products" ("product_id");
CREATE INDEX "partner_sign_ups_of_partner" ON "partner_sign_ups" ("partner_id", "created_at");
CREATE INDEX "orders_to_ask_about" ON "orders" ("placed_at") WHERE (reviews_settled_at IS NULL) = true;
CREATE INDEX "partner_commissions_unsettled" ON "partner_commissions" ("partner_id", "placed_at", "id") WHERE (amount_minor <> settled_minor) = true;
CREATE INDEX "partner_payout_lines_in_order" ON "partner_payout_lines" ("payout_id", "partner_id", "id");
CREATE INDEX "partner_payout_lines_of_partner" ON "partner_payout_lines" ("partner_id");
CREATE INDEX "fair_play_findings_waiting" ON "fair_play_findings" ("waits_for") WHERE (waits_for IS NOT NULL) = true;
CREATE INDEX "forecast_figures_by_month" ON "forecast_figures" ("month");
CREATE INDEX "forecast_demands_of_product" ON "forecast_demands" ("product_id");
CREATE INDEX "holdouts_of_member" ON "holdout_members" ("member_id");
CREATE TRIGGER holdouts_stamped_on_insert AFTER INSERT ON holdouts BEGIN DELETE FROM table_stamps WHERE name = 'holdouts'; INSERT INTO table_stamps (name, stamp) VALUES ('holdouts', lower(hex(randomblob(16)))); END;
CREATE TRIGGER holdouts_stamped_on_update AFTER UPDATE ON holdouts BEGIN DELETE FROM table_stamps WHERE name = 'holdouts'; INSERT INTO table_stamps (name, stamp) VALUES ('holdouts', lower(hex(randomblob(16)))); END;
CREATE TRIGGER holdouts_stamped_on_delete AFTER DELETE ON holdouts BEGIN DELETE FROM table_stamps WHERE name = 'holdouts'; INSERT INTO table_stamps (name, stamp) VALUES ('holdouts', lower(hex(randomblob(16)))); END;
CREATE INDEX "simulations_to_run" ON "simulations" ("state", "asked_at");
CREATE INDEX "segment_stays_of_segment" ON "segment_stays" ("segment_id", "until", "member_id");
CREATE INDEX "segment_stays_of_member" ON "segment_stays" ("member_id");
CREATE INDEX "segment_audiences_of_subject" ON "segment_audiences" ("subject_id", "until");
CREATE INDEX "segment_audiences_of_segment" ON "segment_audiences" ("segment_id");
CREATE TRIGGER segment_audiences_stamped_on_insert AFTER INSERT ON segment_audiences BEGIN DELETE FROM table_stamps WHERE name = 'segment_audiences'; INSERT INTO table_stamps (name, stamp) VALUES ('segment_audiences', lower(hex(randomblob(16)))); END;
CREATE TRIGGER segment_audiences_stamped_on_update AFTER UPDATE ON segment_audiences BEGIN DELETE FROM table_stamps WHERE name = 'segment_audiences'; INSERT INTO table_stamps (name, stamp) VALUES ('segment_audiences', lower(hex(randomblob(16)))); END;
CREATE TRIGGER segment_audiences_stamped_on_delete AFTER DELETE ON segment_audiences BEGIN DELETE FROM table_stamps WHERE name = 'segment_audiences'; INSERT INTO table_stamps (name, stamp) VALUES ('segment_audiences', lower(hex(randomblob(16)))); END;
CREATE INDEX "moderation_queue_by_rank" ON "moderation_cases" ("state", "rank", "created_at", "id");
CREATE INDEX "threats_by_time" ON "threats" ("marked_at");
CREATE INDEX "evidence_of_threat" ON "threat_evidence" ("threat_id", "taken_at");
CREATE INDEX "push_devices_of_member" ON "push_devices" ("member_id");
CREATE INDEX "push_devices_of_session" ON "push_devices" ("session_id");
CREATE INDEX "profile_questions_by_time" ON "profile_questions" ("created_at", "id");
CREATE INDEX "profile_answers_of_member" ON "profile_answers" ("member_id");
CREATE TRIGGER profile_questions_untranslated AFTER DELETE ON profile_questions BEGIN DELETE FROM translations WHERE thing_id = old.id; END;
CREATE INDEX "survey_requests_of_survey" ON "survey_requests" ("survey_id", "asked_at");
CREATE INDEX "survey_requests_of_member" ON "survey_requests" ("member_id", "survey_id", "asked_at");
CREATE INDEX "posts_by_rendering" ON "posts" ("render_version");
CREATE INDEX "reviews_by_rendering" ON "reviews" ("render_version");
CREATE INDEX "review_replies_by_rendering" ON "reviews" ("reply_render_version");
CREATE INDEX "translations_by_rendering" ON "translations" ("render_version");
CREATE TRIGGER orders_counted_on_update AFTER UPDATE ON orders WHEN old.customer_id IS NOT new.customer_id OR old.placed_at IS NOT new.placed_at OR old.state IS NOT new.state OR old.currency IS NOT new.currency OR old.total_minor IS NOT new.total_minor OR old.refunded_minor IS NOT new.refunded_minor OR old.rate IS NOT new.rate OR old.shipping_minor IS NOT new.shipping_minor BEGIN INSERT INTO order_changes (order_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = new.id); INSERT INTO order_changes (order_id) SELECT old.id WHERE NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = old.id); END;
CREATE INDEX "forecast_segments_by_month" ON "forecast_segments" ("month");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',121);
INSERT INTO "sqlite_sequence" VALUES('search_changes',37);
INSERT INTO "sqlite_sequence" VALUES('order_changes',7);
INSERT INTO "sqlite_sequence" VALUES('search_entries',18);
INSERT INTO "sqlite_sequence" VALUES('search_words',52);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
CREATE VIRTUAL TABLE search_entries_fts USING fts5(title, body, content='search_entries',
        content_rowid='number', tokenize='ascii', detail='column');
INSERT INTO search_entries_fts(search_entries_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE search_words_fts USING fts5(keys, content='search_words',
        content_rowid='number', tokenize='ascii', detail='none');
INSERT INTO search_words_fts(search_words_fts) VALUES ('rebuild');
