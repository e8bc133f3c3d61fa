BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a22eb2-9ef2-7685-a714-d621291bfaba','2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9eeb-7476-b32f-7384c546950c','01a22eb2-9ec9-70d0-92a7-5db56cc33eba');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a22eb2-a003-746f-85f4-3e26ba7324e2','tier:silver','2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
INSERT INTO "access_grants" VALUES('01a22eb2-a0e8-755e-9e8a-d8f7a76c95a8','tier:silver','2026-01-30 09:00:00+00:00','01a22eb2-a05c-75c5-b1cf-8b24882ebbb2');
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
INSERT INTO "account_tokens" VALUES('01a22eb2-9e1d-7475-9d45-aaaf097752c2','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-9e1a-70c8-8ab3-634855970f93');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a22eb2-9ceb-76d7-857e-d0004c17122c','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a22eb2-a0b5-742b-a9a3-af08184997b4','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
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
INSERT INTO "api_keys" VALUES('01a22eb2-a0ac-72b6-b3cf-b0bab0b2033f','The till','["ORDERS_WRITE"]','portal_key_mcVKTB','ad0a768a859e2cb56b3b83253431bb2b13103fc48eb6e0f7f29d22a606d02b37','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "api_key_id" CHAR(36)   /* The API key that did it, where no person did */);
INSERT INTO "audit_entries" VALUES('01a22eb2-9cc7-7168-8307-bebcfeb552b6','programme.save','Program','01a22eb2-9cc2-7705-812f-274148312e75','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9ccb-7512-8e49-4686d6567079','programme.look','Program','01a22eb2-9cc2-7705-812f-274148312e75','accent: None → #1f5a4b, terms_version: None → 2026-01-01, imprint_url: None → https://shop.example/imprint','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9ccf-73a5-925b-b3ff37c7d1be','tier.save','Tier','01a22eb2-9ccd-773a-a32f-05adbc3d3cf4','silver','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9cf9-70c1-a4d6-63e8a103c268','simulation.start','Simulation','01a22eb2-9cf8-7402-9659-8a16dfeee3a3','2026-01-01 – 2026-01-01','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9d04-701d-b716-b585d5e8c955','goal.save','Goal','01a22eb2-9d02-717f-9769-bc02b2a000fd','NPS: 30 → 2026-12-31','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9d07-72c8-bd5e-75c7be2bf92a','campaign.save','ReferralCampaign','01a22eb2-9d05-77cb-8e74-00f41caccca9',NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9d08-74af-8259-613da409409f','reward.save','Reward','01a22eb2-9d08-74af-8259-613c87e00b50',NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9d0b-713c-a3d2-e0f89be59517','translations.save','Reward','01a22eb2-9d08-74af-8259-613c87e00b50','de: title','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9d94-72fc-8870-b04efb15cc61','identity_provider.save','IdentityProvider','01a22eb2-9d92-7224-962b-ca85f82267c0','shop','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9db6-73b3-9f79-8d00470336d3','identity_provider.save','IdentityProvider','01a22eb2-9db5-74bf-80db-9a738bbd1793','login','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9f19-7009-a7fa-8f0fdea00d07','reply.save','SavedReply','01a22eb2-9f18-7353-8775-8559faaff8c3','Advertising','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9f37-7005-bd27-f188fdc455e5','case.decide','ModerationCase','01a22eb2-9f1b-7664-9b8e-bddc2940f981','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a22eb2-9f27-74f7-b46f-5d5fe5747429',NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9f8e-705e-9733-4b0b72cbc13e','case.threat','ModerationCase','01a22eb2-9f1b-7664-9b8e-bddc2940f981','Police, 2026-01-10T09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9f81-7730-8a86-0ca09ea47361',NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9f94-7061-b263-fd19ada5933b','case.threat_copied','ModerationCase','01a22eb2-9f1b-7664-9b8e-bddc2940f981','de4b0f68bf18334a6b6844c4e2fb9e197590b18603e5d8432adab2eea0c430da','2026-01-10 09:00:00+00:00','01a22eb2-9f81-7730-8a86-0ca09ea47361',NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9f9c-7481-9959-d438afefc9d1','screening.save','Screening',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-9f9d-713e-83b9-7a62528e6276','fair_play.save','FairPlay',NULL,'votes_a_day: 30','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-a026-74e1-97a3-698b6cbbd0c3','order.move','Order','01a22eb2-a01c-7325-a534-19fdcf4fa445','nobody -> 01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50: He told us his number','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-a083-7551-b312-48b398cc7bfc','partner.save','Partner','01a22eb2-a083-7551-b312-48b240a7ffed','HARBOUR','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-a0a5-76a8-a41f-4111dc4bd0ac','partner.close_payout','PartnerPayout','01a22eb2-a0a0-701a-a384-7a44c10b3514','2026-01-09','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-a0ac-72b6-b3cf-b0bbcf3312d4','api_key.create','ApiKey','01a22eb2-a0ac-72b6-b3cf-b0bab0b2033f','The till (portal_key_mcVKTB…): ORDERS_WRITE','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-a0b2-7357-981f-9cde5abbd49f','webhook.create','WebhookEndpoint','01a22eb2-a0b2-7357-981f-9cdd2f76619b','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-a156-7661-bf8a-7df218adeb74','holdout.plan','Holdout','01a22eb2-a14f-7470-bbe3-acc31605e116','monthly-mail: 0.5, BUYERS → 2026-12-31','2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-a161-72ec-8ebd-d3226836986c','holdout.start','Holdout','01a22eb2-a14f-7470-bbe3-acc31605e116','monthly-mail: 0.5, BUYERS → 2026-12-31','2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-a176-70aa-b79a-25c8bad020fb','segment.save','OwnSegment','01a22eb2-a171-774b-9bce-b84ece81f735','everybody','2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-a17a-7008-ac02-0d87947e4345','segment.audience','OwnSegment','01a22eb2-a171-774b-9bce-b84ece81f735','SURVEY Would you tell a friend?: everybody','2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22eb2-a1c0-7046-8771-6f3a71afbc28','member.erase','Member','01a22eb2-a1a6-731b-9416-5d0c464f9bca',NULL,'2026-01-30 09:00:00+00:00','01a22eb2-a1a6-731b-9416-5d0c464f9bca',NULL);
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a22eb2-9ed6-76e1-9e83-5d793e40e2bd','first-question','2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
INSERT INTO "badge_awards" VALUES('01a22eb2-9ef3-704d-8273-8987497bdb37','first-answer','2026-01-10 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50');
INSERT INTO "badge_awards" VALUES('01a22eb2-9fdd-749c-9956-17120105d455','first-question','2026-01-10 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50');
CREATE TABLE "bookmarks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kept_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_bookmarks_post_id_8da490" UNIQUE ("post_id", "member_id")
);
INSERT INTO "bookmarks" VALUES('01a22eb2-9f0a-72ca-ba59-2cd9f09993f8','2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9eeb-7476-b32f-7384c546950c');
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
INSERT INTO "buying_models" VALUES('01a22eb2-a184-7214-8285-f1cd4a970b95','2026-01-30','2026-01-30 09:00:00+00:00',4,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EUR',NULL,'TOO_FEW_BUYERS');
CREATE TABLE "calendar_feeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "last_fetched_at" TIMESTAMP   /* To within an hour */,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "calendar_feeds" VALUES('01a22eb2-a0ce-7200-a1ea-f4ba9a0961d2','a1116f25b4fee0ba51a11bc3a86347fdb27a0d73f10d5b9b930b5bb1e5f98c3e','2026-01-10 09:00:00+00:00',NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
CREATE TABLE "capped_deeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "wanted" INT NOT NULL  /* 0 while the deed is undone */,
    "available_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "award_id" CHAR(36) NOT NULL UNIQUE REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT capped_deeds_wanted_not_negative CHECK (wanted >= 0)
);
INSERT INTO "capped_deeds" VALUES('01a22eb2-9ef6-739c-8bd2-c05a73caf193',15,'2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22eb2-9ef5-7474-9c49-21287ef6a672');
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
INSERT INTO "categories" VALUES('01a22eb2-9ebc-743c-a9ea-8b5621985f6c','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a22eb2-9fa0-75d5-b487-220e9dfbbec6','room-1','Room-1',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a22eb2-9fce-74a3-9b1d-fb93c24a44b1','tea','Tea',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
CREATE TABLE "category_rights" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ability" VARCHAR(5) NOT NULL,
    "holder" VARCHAR(80) NOT NULL  /* Whom it is about, an audience, or a key */,
    "is_denied" INT NOT NULL,
    "category_id" CHAR(36) NOT NULL REFERENCES "categories" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_category_ri_categor_a723ef" UNIQUE ("category_id", "ability", "holder")
);
INSERT INTO "category_rights" VALUES('01a22eb2-9ebd-74a3-a54d-2235c3d7e8e8','REPLY','EVERYONE',0,'01a22eb2-9ebc-743c-a9ea-8b5621985f6c');
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
INSERT INTO "channel_costs" VALUES('01a22eb2-9cf1-7378-8334-bb09a3799513','OTHER','2026-01-01',30000,'EUR',NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "community_profiles" VALUES('01a22eb2-9ecc-7363-876c-8ba229af8272',2,0,0,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
INSERT INTO "community_profiles" VALUES('01a22eb2-9eeb-7476-b32f-7386b693dc4d',3,1,1,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50');
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
INSERT INTO "consents" VALUES('01a22eb2-9e1b-7574-ad3e-a058a996a399','TERMS','2026-01-01','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9e1a-70c8-8ab3-634855970f93','sign-up',NULL);
INSERT INTO "consents" VALUES('01a22eb2-9e1b-7574-ad3e-a0594e3a2b66','NEWSLETTER','newsletter-2','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9e1a-70c8-8ab3-634855970f93','sign-up',NULL);
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
INSERT INTO "counted_orders" VALUES('01a22eb2-a08f-7624-a576-c1e37aa55c3d','01a22eb2-a01b-73c5-88a1-a600e4a4fba0','2026-01-08 09:00:00+00:00',739624,2000,NULL,1,1,1,X'01A22EB29FF673BBB55A5E305E892617',NULL);
INSERT INTO "counted_orders" VALUES('01a22eb2-9ffa-768a-b121-e5da0deed6fa','01a22eb2-9ffa-768a-b121-e5d9080bf200','2026-01-10 08:59:00+00:00',739626,9000,'[[739626,1000]]',1,1,1,X'01A22EB29FF673BBB55A5E305E892617',NULL);
INSERT INTO "counted_orders" VALUES('01a22eb2-a01c-7325-a534-19fdcf4fa445','01a22eb2-a01f-703d-8bfa-1dd8e9cefae7','2026-01-10 08:59:00+00:00',739626,1500,NULL,1,1,1,X'01A22EB29FF673BBB55A5E305E892617',NULL);
INSERT INTO "counted_orders" VALUES('01a22eb2-a07a-72b4-a48d-c0b181c7cf96','01a22eb2-a07a-72b4-a48d-c0b0764f44df','2026-01-10 09:00:00+00:00',739626,4000,NULL,1,1,1,X'01A22EB29FF673BBB55A5E305E892617',NULL);
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
INSERT INTO "coupon_cases" VALUES('01a22eb2-a125-71a0-bcdb-d860ba51d1de','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eb2-a122-7046-85ec-781b38c38bcc','01a22eb2-a0ed-7624-acb5-d986f8de0280');
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
INSERT INTO "coupon_claims" VALUES('01a22eb2-a108-7472-82fb-a6873a66aa7e','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a22eb2-a106-7789-8b37-df0f940e66ef','01a22eb2-a0ed-7624-acb5-d986f8de0280');
INSERT INTO "coupon_claims" VALUES('01a22eb2-a124-7534-907f-08733c360064','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a22eb2-a122-7046-85ec-781b38c38bcc','01a22eb2-a0ed-7624-acb5-d986f8de0280');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a22eb2-9d6e-7583-88ab-445ffb188c2e','$argon2id$v=19$m=19456,t=2,p=1$IIPK8rMqI8KCZAxh5Xsn3g$jDda/DqUTzE4IbAn/oKb+PZU2IVSBMi78CMogKJOMAQ','2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
INSERT INTO "credentials" VALUES('01a22eb2-9e1a-70c8-8ab3-6349cec030e8','$argon2id$v=19$m=19456,t=2,p=1$rRd51UpKvjA/MGuYt3bOpA$29Eb6cHySkMXwHVwkHCPuDaYnPe35W5mpNG7OSodCB0','2026-01-10 09:00:00+00:00','01a22eb2-9e1a-70c8-8ab3-634855970f93');
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
INSERT INTO "customer_data_requests" VALUES('01a22eb2-a0b4-707d-8ea0-f985233e250f','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
CREATE TABLE "customer_segments" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "segment" VARCHAR(9) NOT NULL,
    "since" DATE NOT NULL  /* The last day before it was found that they are in it */,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE CASCADE /* Who it is, if a member */
);
INSERT INTO "customer_segments" VALUES('01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','LOYAL','2026-01-30','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
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
INSERT INTO "customers" VALUES('01a22eb2-9db0-7770-a0e9-45c84f0896c1','shop','11',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "customers" VALUES('01a22eb2-9ffa-768a-b121-e5d9080bf200','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "customers" VALUES('01a22eb2-a01b-73c5-88a1-a600e4a4fba0','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "customers" VALUES('01a22eb2-a01f-703d-8bfa-1dd8e9cefae7','shop','placed:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "customers" VALUES('01a22eb2-a07a-72b4-a48d-c0b0764f44df','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22eb2-a05c-75c5-b1cf-8b24882ebbb2','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "customers" VALUES('01a22eb2-a0f7-7156-8ff6-c5930df008cc','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a22eb2-a0d5-7399-bec9-2cc6d8a7f246','11533c5c43a6332210ac9b7694146fc49ccaa1174e50915692e497c9de5e6ad3','2026-01-10 09:00:00+00:00','2026-01-11 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
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
INSERT INTO "drafts" VALUES('01a22eb2-9f0e-747b-8eb2-407bd74f97d5','REPLY','01a22eb2-9ec9-70d0-92a7-5db56cc33eba',NULL,'And for how long',1,'2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL);
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
INSERT INTO "earn_rule_versions" VALUES('01a22eb2-9cd0-7586-90a8-357e44d83854',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22eb2-9cd0-7586-90a8-357d8bfba599',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22eb2-9cd3-71a9-9053-512c18941cf1',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22eb2-9cd3-71a9-9053-512b7d7777ba',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22eb2-9cdb-7342-ba20-8b3217fc1397',1,'For a ANSWER_ACCEPTED',15,NULL,14,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22eb2-9cdb-7342-ba20-8b31a37f1f52',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22eb2-9ce3-7639-91f0-c2ed7889a135',1,'For a VERIFY_EMAIL',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22eb2-9ce2-76a4-8cf5-124f930811da',NULL,NULL,0,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "translated_into" TEXT);
INSERT INTO "earn_rules" VALUES('01a22eb2-9cd0-7586-90a8-357d8bfba599','PURCHASE',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22eb2-9cd3-71a9-9053-512b7d7777ba','THREAD',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22eb2-9cdb-7342-ba20-8b31a37f1f52','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22eb2-9ce2-76a4-8cf5-124f930811da','VERIFY_EMAIL',1,1,'2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "email_changes" VALUES('01a22eb2-9e1e-7184-8d93-755bf9094d06','bert@example.org','bert@example.com','15d6d6b496af330b62838af1aec32e8e1f4b5963cc34e699353664973cf81ceb','a14507b15bd451a0de17b4dbea1ecffc52130820c0a1da069efec29ad1dba19f','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50');
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a22eb2-a02c-74c2-b39c-b8ed5c34879e','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a22eb2-a0d8-7031-9170-69db1ac77b74','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a22eb2-9ef4-709b-aa71-e08ddabdbfbf');
CREATE TABLE "external_identities" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL,
    "last_used_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_external_id_provide_14eec4" UNIQUE ("provider_id", "subject")
);
INSERT INTO "external_identities" VALUES('01a22eb2-9dac-72d3-8c9b-75ebc101dd62','11','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0','01a22eb2-9d92-7224-962b-ca85f82267c0');
CREATE TABLE "fair_play_findings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "found_at" TIMESTAMP NOT NULL,
    "undone_at" TIMESTAMP,
    "undone_by_id" CHAR(36)
, "waits_for" VARCHAR(6)   /* STAFF: STAFF\nWORKER: WORKER */);
INSERT INTO "fair_play_findings" VALUES('01a22eb2-9fbe-745c-b665-42a5e482ddfc','BURST','2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "fair_play_looks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" TIMESTAMP NOT NULL  /* Of the first vote that was not looked at */,
    "due_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "fair_play_looks" VALUES('01a22eb2-9ef2-7685-a714-d623c12555f8','2026-01-10 09:00:00+00:00','2026-01-10 23:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
CREATE TABLE "fair_play_suspects" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_fair_play_s_finding_820d8b" UNIQUE ("finding_id", "member_id")
);
INSERT INTO "fair_play_suspects" VALUES('01a22eb2-9fbe-745c-b665-42a61090ee3c','01a22eb2-9fbe-745c-b665-42a5e482ddfc','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
INSERT INTO "fair_play_suspects" VALUES('01a22eb2-9fbe-745c-b665-42a7429d3eaa','01a22eb2-9fbe-745c-b665-42a5e482ddfc','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50');
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
INSERT INTO "forecast_demands" VALUES('01a22eb2-a19d-77c7-8ea4-a216237d5dd6',1.5,NULL,NULL,'01a22eb2-a194-7452-858a-c3e7ed7cc9ad','01a22eb2-9ff6-73bb-b55a-5e305e892617');
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
INSERT INTO "forecast_figures" VALUES('01a22eb2-a195-7475-81b9-2368c6c0f9fe','ORDERS','2026-04-01',2.5,NULL,4.0,'01a22eb2-a194-7452-858a-c3e7ed7cc9ad');
INSERT INTO "forecast_figures" VALUES('01a22eb2-a19c-744d-a158-fcaa263f741c','LIABILITY','2026-04-01',2.5,NULL,4.0,'01a22eb2-a194-7452-858a-c3e7ed7cc9ad');
CREATE TABLE "forecasts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "month" DATE NOT NULL UNIQUE /* The first day of the first month that is foretold */,
    "made_at" TIMESTAMP NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "by_model" INT NOT NULL  /* Whether customers were told apart, by models of what they buy */
);
INSERT INTO "forecasts" VALUES('01a22eb2-a194-7452-858a-c3e7ed7cc9ad','2026-04-01','2026-01-30 09:00:00+00:00','EUR',0);
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a22eb2-a1ae-72fa-a025-d12c793089fa','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
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
INSERT INTO "goals" VALUES('01a22eb2-9d02-717f-9769-bc02b2a000fd','NPS',30.0,'2026-12-31','2026-01-10',NULL,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "held_contents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(10) NOT NULL,
    "target_id" CHAR(36) NOT NULL UNIQUE,
    "findings" VARCHAR(80) NOT NULL,
    "held_at" TIMESTAMP NOT NULL,
    "shown_at" TIMESTAMP
);
INSERT INTO "held_contents" VALUES('01a22eb2-9fae-7138-a22e-876f6391970a','Thread','01a22eb2-9fad-76c4-8017-0c2759300f50','WORDS','2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "holdout_members" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "is_held_out" INT NOT NULL,
    "assigned_at" TIMESTAMP NOT NULL,
    "holdout_id" CHAR(36) NOT NULL REFERENCES "holdouts" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_holdout_mem_holdout_179aad" UNIQUE ("holdout_id", "member_id")
);
INSERT INTO "holdout_members" VALUES('01a22eb2-a167-7162-8508-6963dace6d0f',1,'2026-01-30 09:00:00+00:00','01a22eb2-a14f-7470-bbe3-acc31605e116','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
INSERT INTO "holdout_members" VALUES('01a22eb2-a167-7162-8508-6964ff1c9be8',1,'2026-01-30 09:00:00+00:00','01a22eb2-a14f-7470-bbe3-acc31605e116','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50');
INSERT INTO "holdout_members" VALUES('01a22eb2-a167-7162-8508-69656df21ea4',1,'2026-01-30 09:00:00+00:00','01a22eb2-a14f-7470-bbe3-acc31605e116','01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0');
INSERT INTO "holdout_members" VALUES('01a22eb2-a167-7162-8508-6966c307b6d2',0,'2026-01-30 09:00:00+00:00','01a22eb2-a14f-7470-bbe3-acc31605e116','01a22eb2-a05c-75c5-b1cf-8b24882ebbb2');
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
INSERT INTO "holdouts" VALUES('01a22eb2-a14f-7470-bbe3-acc31605e116','monthly-mail','MESSAGE',NULL,'MONTHLY_POINTS',0.5,'BUYERS',NULL,NULL,0,'2026-12-31','2026-01-30 09:00:00+00:00',NULL,'2026-01-30 09:00:00+00:00',NULL,'2026-12-31 23:00:00+00:00','01a22eb2-a05c-75c5-b1cf-8b24882ebbb2','2026-01-30 09:00:00+00:00',NULL,NULL,4,3,NULL);
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
INSERT INTO "idempotency_keys" VALUES('01a22eb2-9eff-756e-bea3-641436daa9da','post','thanks','8b2fae9e2d595905b52b1de57629e5692ac59cfac7c0f4b605a85c5e53f95ad8','01a22eb2-9efd-74b0-90f9-46c158461cfd','2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
INSERT INTO "idempotency_keys" VALUES('01a22eb2-a029-7782-b6c3-5784af0fe7ac','move_order','a move','a256d9a0a447b7c97ce4f24dbd663865c700bb3f2d8933db2972b839c6962b35','01a22eb2-a01c-7325-a534-19fdcf4fa445','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "identity_providers" VALUES('01a22eb2-9d92-7224-962b-ca85f82267c0','shop','Shop','SIGNED_TOKEN',1,'shop','HS256','gAAAAABrDgCroHxX3LS0IXkPetQ9VqtFO3LnlfJ5Vrd-fN3nVsplXNpA2N3_3UiB51u5TDp-OMtJe2SYXZjMl9SE7sxtYl866cnZBnjdFANvodWdCetMVv0Vw_SWX67XzxoPrVLoRpvW',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "identity_providers" VALUES('01a22eb2-9db5-74bf-80db-9a738bbd1793','login','Login','OPENID_CONNECT',1,NULL,NULL,NULL,NULL,NULL,NULL,'https://login.example.org','portal',NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a22eb2-a0b7-7157-9fb5-ccd7dd1f7a41','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[],"named":[]}','2026-01-10 09:00:00+00:00',0);
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
INSERT INTO "interactions" VALUES('01a22eb2-a0b0-748c-a07a-e90c9d3cff37','PHONE','C-1','64f37918b62f3602c14057959cc77eeb99f51d2ccadf8b3db2d8d08b86b274c7','Asked when her order comes.','2026-01-10 09:00:00+00:00','anna@example.org','2026-01-10 09:00:00+00:00','01a22eb2-a0ae-7780-b312-042709ff5c72','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
CREATE TABLE "learnings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "day" DATE NOT NULL UNIQUE,
    "made_at" TIMESTAMP NOT NULL,
    "is_finished" INT NOT NULL,
    "orders" INT NOT NULL  /* From how many it was learnt */
);
INSERT INTO "learnings" VALUES('01a22eb2-a189-7129-ba78-c9a4a12b6a00','2026-01-30','2026-01-30 09:00:00+00:00',1,5);
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','{}','2026-11-30 23:03:08.512844+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a22eb2-9da2-7019-97ac-d4f893aa4b2a',5,0,0,0,5,0,0,5,1,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22eb2-9eda-72af-bb56-a23f212a6886',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9ccd-773a-a32f-05adbc3d3cf4','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22eb2-9ef4-709b-aa71-e08ddabdbfbf',134,0,0,0,134,0,0,134,5,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22eb2-a07b-75ea-91a8-ba043071d2f3',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9ccd-773a-a32f-05adbc3d3cf4','01a22eb2-a05c-75c5-b1cf-8b24882ebbb2',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22eb2-a1a9-77ac-b9b9-4463506a895e',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a1a6-731b-9416-5d0c464f9bca',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
INSERT INTO "loyalty_programme" VALUES('01a22eb2-9cc2-7705-812f-274148312e75','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00',NULL,0,0,2,NULL,NULL,'#1f5a4b',NULL,NULL,NULL,'https://shop.example/imprint',NULL,NULL,NULL,NULL,'2026-01-01',0);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a22eb2-a000-7418-b243-e85cabc6fe18','2026-01-10 08:59:00+00:00',NULL,'01a22eb2-9eda-72af-bb56-a23f212a6886','01a22eb2-9ccd-773a-a32f-05adbc3d3cf4');
INSERT INTO "loyalty_tier_periods" VALUES('01a22eb2-a0e7-702b-9293-7fd38254f463','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a07b-75ea-91a8-ba043071d2f3','01a22eb2-9ccd-773a-a32f-05adbc3d3cf4');
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
INSERT INTO "loyalty_tiers" VALUES('01a22eb2-9ccd-773a-a32f-05adbc3d3cf4','silver','Silver',1,150,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22eb2-a0b8-7425-a049-11fe72d6e93f','gold','Gold',2,2000,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22eb2-a0b9-75ab-a1c7-465ee1cb0aea','platinum','Platinum',3,3000,'1','[]',NULL,0,NULL);
CREATE TABLE "margins" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "share" REAL NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "margins" VALUES('01a22eb2-9cf5-70b7-9396-1ecbf7f1898f','2026-01-01',0.6,NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "members" VALUES('01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','anna','anna','Anna',NULL,'/media/Au_TAiXLnGgb_UCfUdJ_Pw/small','anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0','member-b0c9eabbb0','member-boc9eabbbo','Fred',NULL,NULL,'fred@example.org','fred@example.org','fred@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eb2-9e1a-70c8-8ab3-634855970f93','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eb2-9f27-74f7-b46f-5d5fe5747429','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eb2-9f81-7730-8a86-0ca09ea47361','max','max','Max',NULL,NULL,'max@example.org','max@example.org','max@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eb2-a05c-75c5-b1cf-8b24882ebbb2','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eb2-a086-772f-8e63-f16845475e28','emil','emil','Newcomer2',NULL,NULL,'emil@example.org',NULL,'emil@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eb2-a0ae-7780-b312-042709ff5c72','olga','olga','Olga',NULL,NULL,'olga@example.org','olga@example.org','olga@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22eb2-a1a6-731b-9416-5d0c464f9bca','former-5d0c464f9bca','former-5doc464f9bca','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
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
INSERT INTO "moderation_appeals" VALUES('01a22eb2-9f97-761b-ac84-9ac5b53f1e4c','01a22eb2-9f32-729d-9b25-a60dad40abab:affected','It is a good grinder.','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,'01a22eb2-9f32-729d-9b25-a60dad40abab',NULL);
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
INSERT INTO "moderation_cases" VALUES('01a22eb2-9f1b-7664-9b8e-bddc2940f981','Post','01a22eb2-9f15-72e3-be0f-457a7877d1aa',NULL,'APPEALED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,NULL,0);
INSERT INTO "moderation_cases" VALUES('01a22eb2-9faf-765e-825a-d026e8f4571e','Thread','01a22eb2-9fad-76c4-8017-0c2759300f50','Thread:01a22eb2-9fad-76c4-8017-0c2759300f50','OPEN','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,NULL,1);
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
INSERT INTO "moderation_decisions" VALUES('01a22eb2-9f32-729d-9b25-a60dad40abab',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a22eb2-9f1b-7664-9b8e-bddc2940f981','01a22eb2-9f27-74f7-b46f-5d5fe5747429');
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
INSERT INTO "moderation_reports" VALUES('01a22eb2-9f1c-73c3-a5ee-2a9a7b1beb5b','5SQV-FV87-PJC3','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a22eb2-9f1b-7664-9b8e-bddc2940f981','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
CREATE TABLE "moved_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_moved_posts_thread__e7cfed" UNIQUE ("thread_id", "number")
);
INSERT INTO "moved_posts" VALUES('01a22eb2-9fee-7771-9e3e-84113a00dc04',1,'01a22eb2-9fdc-70b3-9f18-edc2ad669950','01a22eb2-9fdc-70b3-9f18-edc110c9f69b');
CREATE TABLE "notification_choices" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(18) NOT NULL,
    "in_app" INT NOT NULL,
    "email" INT NOT NULL,
    "digest" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE, "push" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_notificatio_member__038118" UNIQUE ("member_id", "kind")
);
INSERT INTO "notification_choices" VALUES('01a22eb2-a0d6-7412-9a26-264b441dc33e','VOTE',0,0,1,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',0);
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
INSERT INTO "notifications" VALUES('01a22eb2-9da7-7781-ab2b-7d40cbffe79a','POINTS_EARNED','points:01a22eb2-9da5-767b-926c-a93fa54f8c90:01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0',NULL,NULL,'{"points":5,"action":"VERIFY_EMAIL"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-9edc-73b0-8f01-a8494ecc0ea6','POINTS_EARNED','points:01a22eb2-9eda-72af-bb56-a240267ba500:01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-9ef3-704d-8273-89885af9a428','ANSWER_ACCEPTED','accepted:01a22eb2-9eeb-7476-b32f-7384c546950c:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','Post','01a22eb2-9eeb-7476-b32f-7384c546950c','{}','2026-01-10 09:00:00+00:00',NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',1,'2026-01-10 09:10:00+00:00',NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-9ef6-739c-8bd2-c05b012e8f5e','POINTS_EARNED','points:01a22eb2-9ef5-7474-9c49-21287ef6a672:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,'{"points":14,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-9f04-71bb-bf40-ea19f4c4dcc3','VOTE','vote:01a22eb2-9eeb-7476-b32f-7384c546950c:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','Post','01a22eb2-9eeb-7476-b32f-7384c546950c','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-9f72-7045-9275-2d1e6f5f0e43','MODERATION','decision:01a22eb2-9f32-729d-9b25-a60dad40abab:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","is_release":false,"ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-9fc4-71f1-974f-f452609a4c6c','MODERATION','unfair:01a22eb2-9fbe-745c-b665-42a5e482ddfc:False:01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-9fc4-71f1-974f-f453e08c926a','MODERATION','unfair:01a22eb2-9fbe-745c-b665-42a5e482ddfc:False:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-9ffe-7001-b53f-e6129236b8f4','POINTS_EARNED','points:01a22eb2-9ffd-707b-8c03-a469c1536b48:01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-a001-708c-b0a7-d730a9fd2ae9','TIER_CHANGED','tier:silver:2026-01-10:01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',1,NULL,NULL,'2026-01-12 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22eb2-a023-7272-a275-85c1f34c7334','POINTS_EARNED','points:01a22eb2-a022-708f-bb2b-031fbb0d9060:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-a04f-71e2-b2e0-33e8a2d5f2df','POINTS_EARNED','points:01a22eb2-a04f-71e2-b2e0-33e6f99a2712:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,'{"points":20,"action":"SURVEY"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-a07d-70bd-a4c5-9a77c46efe30','POINTS_EARNED','points:01a22eb2-a07c-771f-bc13-cc899da5dbf3:01a22eb2-a05c-75c5-b1cf-8b24882ebbb2',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-a05c-75c5-b1cf-8b24882ebbb2',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-a0d8-7031-9170-69dcae4103d8','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-a0e0-7383-b971-e6792380745c','REFERRAL_REWARDED','referral:01a22eb2-a061-77a3-8fe0-2e2e1d5d6bd6:REFERRER:01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a05c-75c5-b1cf-8b24882ebbb2','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22eb2-a0e0-7383-b971-e67a8859b50c','REFERRAL_REWARDED','referral:01a22eb2-a061-77a3-8fe0-2e2e1d5d6bd6:REFEREE:01a22eb2-a05c-75c5-b1cf-8b24882ebbb2',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-a05c-75c5-b1cf-8b24882ebbb2',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22eb2-a0e7-702b-9293-7fd4b4f1b7f3','TIER_CHANGED','tier:silver:2026-01-30:01a22eb2-a05c-75c5-b1cf-8b24882ebbb2',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eb2-a05c-75c5-b1cf-8b24882ebbb2',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22eb2-a0ef-76b3-8d68-3b8869ef94d9','REWARD','redemption:01a22eb2-a0ed-7624-acb5-d986f8de0280:01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22eb2-a0f9-774d-bfcb-ae7bd25d119a','POINTS_EARNED','points:01a22eb2-a0f8-71b6-9eb1-84e206a4172b:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',1,NULL,NULL,NULL);
CREATE TABLE "order_changes" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "order_id" CHAR(36) NOT NULL
);
INSERT INTO "order_changes" VALUES(5,'01a22eb2-a0f7-7156-8ff6-c594d667be81');
INSERT INTO "order_changes" VALUES(6,'01a22eb2-a106-7789-8b37-df0f940e66ef');
INSERT INTO "order_changes" VALUES(7,'01a22eb2-a122-7046-85ec-781b38c38bcc');
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
INSERT INTO "order_lines" VALUES('01a22eb2-9ffb-713c-9468-5bd71ccd3f5e',0,'beans','Beans',2,9000,'01a22eb2-9ffa-768a-b121-e5da0deed6fa','01a22eb2-9ff6-73bb-b55a-5e305e892617','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22eb2-a01c-7325-a534-19fefad6d75c',0,'beans','Beans',1,1500,'01a22eb2-a01c-7325-a534-19fdcf4fa445','01a22eb2-9ff6-73bb-b55a-5e305e892617','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22eb2-a07a-72b4-a48d-c0b2c293bc8d',0,'beans','Beans',1,4000,'01a22eb2-a07a-72b4-a48d-c0b181c7cf96','01a22eb2-9ff6-73bb-b55a-5e305e892617','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22eb2-a08f-7624-a576-c1e4ad6e4ad7',0,'beans','Beans',1,2000,'01a22eb2-a08f-7624-a576-c1e37aa55c3d','01a22eb2-9ff6-73bb-b55a-5e305e892617','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22eb2-a0f7-7156-8ff6-c59576ab3fcc',0,'beans','Beans',1,2000,'01a22eb2-a0f7-7156-8ff6-c594d667be81','01a22eb2-9ff6-73bb-b55a-5e305e892617','0',1,NULL,NULL,NULL);
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
INSERT INTO "orders" VALUES('01a22eb2-9ffa-768a-b121-e5da0deed6fa','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a22eb2-9ffa-768a-b121-e5d9080bf200',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eb2-a01c-7325-a534-19fdcf4fa445','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a22eb2-a01f-703d-8bfa-1dd8e9cefae7',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eb2-a07a-72b4-a48d-c0b181c7cf96','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a22eb2-a07a-72b4-a48d-c0b0764f44df',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eb2-a08f-7624-a576-c1e37aa55c3d','shop','A-8','ea15d2dcc1447fa8649e70857aeb2548dbc5074187d1aa8aeedc9760a0499756','2026-01-08 09:00:00+00:00','EUR',2000,0,'1','PAID','harbour',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-08 09:00:00+00:00',NULL,2000,2000,0,NULL,'01a22eb2-a01b-73c5-88a1-a600e4a4fba0',NULL,NULL,0,NULL,'2026-01-08 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-08 09:00:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eb2-a0f7-7156-8ff6-c594d667be81','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a22eb2-a0f7-7156-8ff6-c5930df008cc',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eb2-a106-7789-8b37-df0f940e66ef','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'1QQD-T7VJ-8A9Y-2HDH',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22eb2-a122-7046-85ec-781b38c38bcc','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'1QQD-T7VJ-8A9Y-2HDH',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,NULL);
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
INSERT INTO "outbox" VALUES('01a22eb2-9e1b-7574-ad3e-a05ab6c8ce64','account letter','{"kind":"registration","member":"01a22eb2-9e1a-70c8-8ab3-634855970f93"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-9eec-72b5-ac40-030fca48589b','notices','{"what":"reply","about":{"post":"01a22eb2-9eeb-7476-b32f-7384c546950c"},"run":"01a22eb2-9eec-72b5-ac40-030e93d68a28"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-9eff-756e-bea3-64137ec79563','notices','{"what":"reply","about":{"post":"01a22eb2-9efd-74b0-90f9-46c158461cfd"},"run":"01a22eb2-9eff-756e-bea3-64126485074e"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-9f16-77d3-8393-189b4c9ff984','notices','{"what":"reply","about":{"post":"01a22eb2-9f15-72e3-be0f-457a7877d1aa"},"run":"01a22eb2-9f15-72e3-be0f-457d04458321"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-9f1d-7735-a186-e722da47386f','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"5SQV-FV87-PJC3"},"unsubscribe":null,"has_account":true}','receipt:01a22eb2-9f1c-73c3-a5ee-2a9a7b1beb5b','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-9f70-73b4-900a-4cc55d507d24','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\n{consequences}Ground: {ground}\n{until}{notice} A person decided, not a program.\n\n{redress}","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","consequences":"","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","redress":"Du kannst bis 13. Juli 2026 kostenlos Beschwerde einlegen; darüber entscheidet jemand anderes:\n\nhttp://127.0.0.1:8000/appeal/01a22eb2-9f32-729d-9b25-a60dad40abab\n\nDu kannst dich auch an eine zugelassene Stelle für außergerichtliche Streitbeilegung oder an ein Gericht wenden."},"unsubscribe":null,"has_account":true}','statement:01a22eb2-9f32-729d-9b25-a60dad40abab','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-9f72-7045-9275-2d201972a9b4','notices','{"what":"outcome","about":{"decision":"01a22eb2-9f32-729d-9b25-a60dad40abab"},"run":"01a22eb2-9f72-7045-9275-2d1ff72ec1c6"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-9f98-728b-8b6c-14f9466af9c8','mail','{"to":"bert@example.org","locale":"de","subject":"Your complaint {reference}","body":"{greeting}\n\nyour complaint has reached us. Its reference is {reference}.\n\nAnother person than the one who decided will look at it. We will write to you when they have.","values":{"greeting":"Hallo Bert,","reference":"01a22eb2-9f97-761b-ac84-9ac5b53f1e4c"},"unsubscribe":null,"has_account":true}','appeal:01a22eb2-9f97-761b-ac84-9ac5b53f1e4c','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-9fb3-743f-becb-4a7981e8bff4','notices','{"what":"reply","about":{"post":"01a22eb2-9fb3-743f-becb-4a755c204935"},"run":"01a22eb2-9fb3-743f-becb-4a7879eb20d2"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-a014-75c1-aa16-8901a7a8f5c3','notices','{"what":"points taken","about":{"transfer":"01a22eb2-a013-74e5-971f-16c2ad63ba13","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a22eb2-a013-74e5-971f-16c2ad63ba13"},"run":"01a22eb2-a014-75c1-aa16-89007ef23657"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-a029-7782-b6c3-5783ca86eb93','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50","order":"01a22eb2-a01c-7325-a534-19fdcf4fa445","once":"moved:01a22eb2-a028-7726-aaa0-664cf2771a94:TO"},"run":"01a22eb2-a028-7726-aaa0-664ddb268c6d"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-a0d5-7399-bec9-2cc7c0c26a27','data export','{"export":"01a22eb2-a0d5-7399-bec9-2cc6d8a7f246"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-a0d9-71f6-a455-8c5313694dc7','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"points_name":"beans","day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22eb29d7076ae8e313c6c8bf5bf50dc68396cb0ec108f795403c93e02ac67"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22eb29d7076ae8e313c6c8bf5bf50dc68396cb0ec108f795403c93e02ac67","has_account":true}','reminder:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50:2026-01-30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-a109-74d6-a6ad-d1e9fd608e1d','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a22eb2-a0ed-7624-acb5-d986f8de0280","order":"01a22eb2-a106-7789-8b37-df0f940e66ef","once":"coupon:01a22eb2-a109-74d6-a6ad-d1e7a30e00c5"},"run":"01a22eb2-a109-74d6-a6ad-d1e897cee07b"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-a134-73a0-8fa6-670f07cdf578','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a22eb2-a125-71a0-bcdb-d860ba51d1de","once":"coupon case:01a22eb2-a125-71a0-bcdb-d860ba51d1de"},"run":"01a22eb2-a134-73a0-8fa6-670e4e1691e2"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22eb2-a1af-7642-b902-84ac2f20e73a','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
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
INSERT INTO "own_segments" VALUES('01a22eb2-a171-774b-9bce-b84ece81f735','everybody','ALL','[{"field":"DAYS_SINCE_JOINING","comparison":"AT_LEAST","values":["0"],"withinDays":null,"questionId":null}]',1,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'2026-01-30 09:00:00+00:00',7);
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
INSERT INTO "partner_commissions" VALUES('01a22eb2-a096-73fa-ac15-b2053cef3f83','LISTED','[]','10',NULL,NULL,2000,200,200,'EUR','2026-01-08 09:00:00+00:00','2026-01-08 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'01a22eb2-a083-7551-b312-48b240a7ffed','01a22eb2-a08f-7624-a576-c1e37aa55c3d',0);
CREATE TABLE "partner_payout_lines" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "amount_minor" BIGINT NOT NULL  /* Signed */,
    "currency" VARCHAR(3) NOT NULL,
    "commission_id" CHAR(36) NOT NULL REFERENCES "partner_commissions" ("id") ON DELETE RESTRICT,
    "partner_id" CHAR(36) NOT NULL REFERENCES "partners" ("id") ON DELETE RESTRICT,
    "payout_id" CHAR(36) NOT NULL REFERENCES "partner_payouts" ("id") ON DELETE RESTRICT, "name" VARCHAR(120) NOT NULL  /* Of the partner, until they are erased (R93) */ DEFAULT '—', "email" VARCHAR(255), "paid_by" VARCHAR(12) NOT NULL  /* INVOICE: INVOICE\nSTORE_CREDIT: STORE_CREDIT */ DEFAULT 'INVOICE',
    CONSTRAINT "uid_partner_pay_payout__094edd" UNIQUE ("payout_id", "commission_id")
);
INSERT INTO "partner_payout_lines" VALUES('01a22eb2-a0a3-70f9-b5cc-1eb87c137065',200,'EUR','01a22eb2-a096-73fa-ac15-b2053cef3f83','01a22eb2-a083-7551-b312-48b240a7ffed','01a22eb2-a0a0-701a-a384-7a44c10b3514','Harbour Radio',NULL,'INVOICE');
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
INSERT INTO "partner_payouts" VALUES('01a22eb2-a0a0-701a-a384-7a44c10b3514',1,NULL,'2026-01-09',200,'EUR',NULL,'2026-01-10 09:00:00+00:00',1);
CREATE TABLE "partner_sign_ups" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL  /* The first instant at which the first order comes too late (R63) */,
    "partner_id" CHAR(36) NOT NULL REFERENCES "partners" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "partner_sign_ups" VALUES('01a22eb2-a08c-77c3-9ebc-e01eeb5a219f','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','01a22eb2-a083-7551-b312-48b240a7ffed','01a22eb2-a086-772f-8e63-f16845475e28');
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
INSERT INTO "partners" VALUES('01a22eb2-a083-7551-b312-48b240a7ffed','HARBOUR','harbour','Harbour Radio',NULL,NULL,'INVOICE','10',NULL,NULL,'EUR',0,NULL,0,NULL,NULL,1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,90);
CREATE TABLE "picture_files" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "variant" VARCHAR(8) NOT NULL,
    "content" BLOB NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_fil_picture_2298a9" UNIQUE ("picture_id", "variant")
);
INSERT INTO "picture_files" VALUES('01a22eb2-9ea0-74a5-b498-77a3d1ec34fd','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22eb2-9e9f-74d2-9cf5-720004979fbc');
INSERT INTO "picture_files" VALUES('01a22eb2-9ea0-74a5-b498-77a4acf8c609','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22eb2-9e9f-74d2-9cf5-720004979fbc');
INSERT INTO "picture_files" VALUES('01a22eb2-9f76-75d0-be8f-e590c3914c8c','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22eb2-9f76-75d0-be8f-e58f9e2a1378');
INSERT INTO "picture_files" VALUES('01a22eb2-9f76-75d0-be8f-e591ea7cbe95','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22eb2-9f76-75d0-be8f-e58f9e2a1378');
CREATE TABLE "picture_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(12) NOT NULL,
    "shown_by" CHAR(36) NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_use_picture_ea4a7c" UNIQUE ("picture_id", "place", "shown_by")
);
INSERT INTO "picture_uses" VALUES('01a22eb2-9eb8-7307-bf69-f67c2d74f6ff','avatar','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9e9f-74d2-9cf5-720004979fbc');
INSERT INTO "picture_uses" VALUES('01a22eb2-9f7f-7645-b5b4-11a78800cb18','avatar','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','01a22eb2-9f76-75d0-be8f-e58f9e2a1378');
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
INSERT INTO "pictures" VALUES('01a22eb2-9e9f-74d2-9cf5-720004979fbc','Au_TAiXLnGgb_UCfUdJ_Pw',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
INSERT INTO "pictures" VALUES('01a22eb2-9f76-75d0-be8f-e58f9e2a1378','UpWTix1cfNRgpfGY3XZykQ',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50');
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a22eb2-a013-74e5-971f-16c330ff6383',20,'01a22eb2-9ffd-707b-8c03-a46a5bd1801d','01a22eb2-a013-74e5-971f-16c2ad63ba13');
INSERT INTO "points_draws" VALUES('01a22eb2-a0ee-7299-bedc-76fab8c43715',100,'01a22eb2-9ffd-707b-8c03-a46a5bd1801d','01a22eb2-a0ed-7624-acb5-d9870d22786d');
INSERT INTO "points_draws" VALUES('01a22eb2-a1b1-761e-9de1-e268213ad445',10,'01a22eb2-a1aa-7541-a2b2-58b176f044d6','01a22eb2-a1b0-749c-8064-c00d5e9d6f75');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a22eb2-a0e2-74c8-980f-9515e7619bdf','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-a0e1-776a-a60f-0c79945ffc43','01a22eb2-9edb-7292-8b05-a0b4ead7b976');
INSERT INTO "points_extensions" VALUES('01a22eb2-a0e2-74c8-980f-951664af31fd','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-a0e1-776a-a60f-0c79945ffc43','01a22eb2-9ffd-707b-8c03-a46a5bd1801d');
INSERT INTO "points_extensions" VALUES('01a22eb2-a0e5-7429-b86b-3ed57633a393','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-a0e4-73b5-9cc3-a3354fe5938e','01a22eb2-a07c-771f-bc13-cc8ab15b2847');
INSERT INTO "points_extensions" VALUES('01a22eb2-a0f9-774d-bfcb-ae7711375ef8','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-a0f8-71b6-9eb1-84e206a4172b','01a22eb2-a0a6-74e7-9dbd-6092b5fd2214');
INSERT INTO "points_extensions" VALUES('01a22eb2-a0f9-774d-bfcb-ae78d22e3433','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-a0f8-71b6-9eb1-84e206a4172b','01a22eb2-9ef5-7474-9c49-2129d043d76d');
INSERT INTO "points_extensions" VALUES('01a22eb2-a0f9-774d-bfcb-ae799c27ddc7','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-a0f8-71b6-9eb1-84e206a4172b','01a22eb2-a022-708f-bb2b-0320102fac0e');
INSERT INTO "points_extensions" VALUES('01a22eb2-a0f9-774d-bfcb-ae7adfe100bf','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-a0f8-71b6-9eb1-84e206a4172b','01a22eb2-a04f-71e2-b2e0-33e772803632');
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
INSERT INTO "points_lots" VALUES('01a22eb2-9da5-767b-926c-a94051b7d25c',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22eb2-9da2-7019-97ac-d4f893aa4b2a','01a22eb2-9da5-767b-926c-a93fa54f8c90',0);
INSERT INTO "points_lots" VALUES('01a22eb2-9edb-7292-8b05-a0b4ead7b976',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-9eda-72af-bb56-a23f212a6886','01a22eb2-9eda-72af-bb56-a240267ba500',0);
INSERT INTO "points_lots" VALUES('01a22eb2-9ef5-7474-9c49-2129d043d76d',1,14,14,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-9ef4-709b-aa71-e08ddabdbfbf','01a22eb2-9ef5-7474-9c49-21287ef6a672',0);
INSERT INTO "points_lots" VALUES('01a22eb2-9ffd-707b-8c03-a46a5bd1801d',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-9eda-72af-bb56-a23f212a6886','01a22eb2-9ffd-707b-8c03-a469c1536b48',0);
INSERT INTO "points_lots" VALUES('01a22eb2-a022-708f-bb2b-0320102fac0e',2,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-9ef4-709b-aa71-e08ddabdbfbf','01a22eb2-a022-708f-bb2b-031fbb0d9060',0);
INSERT INTO "points_lots" VALUES('01a22eb2-a04f-71e2-b2e0-33e772803632',3,20,20,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-9ef4-709b-aa71-e08ddabdbfbf','01a22eb2-a04f-71e2-b2e0-33e6f99a2712',0);
INSERT INTO "points_lots" VALUES('01a22eb2-a07c-771f-bc13-cc8ab15b2847',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-a07b-75ea-91a8-ba043071d2f3','01a22eb2-a07c-771f-bc13-cc899da5dbf3',0);
INSERT INTO "points_lots" VALUES('01a22eb2-a0a6-74e7-9dbd-6092b5fd2214',4,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-9ef4-709b-aa71-e08ddabdbfbf','01a22eb2-a0a6-74e7-9dbd-6091823c573e',0);
INSERT INTO "points_lots" VALUES('01a22eb2-a0a7-7495-9af3-a6ea5582cf94',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a22eb2-9eda-72af-bb56-a23f212a6886','01a22eb2-a0a7-7495-9af3-a6e9819704a1',0);
INSERT INTO "points_lots" VALUES('01a22eb2-a0e1-776a-a60f-0c7acbcf3501',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-9eda-72af-bb56-a23f212a6886','01a22eb2-a0e1-776a-a60f-0c79945ffc43',0);
INSERT INTO "points_lots" VALUES('01a22eb2-a0e4-73b5-9cc3-a336fe50fefc',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-a07b-75ea-91a8-ba043071d2f3','01a22eb2-a0e4-73b5-9cc3-a3354fe5938e',0);
INSERT INTO "points_lots" VALUES('01a22eb2-a0f8-71b6-9eb1-84e38f554b5d',5,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22eb2-9ef4-709b-aa71-e08ddabdbfbf','01a22eb2-a0f8-71b6-9eb1-84e206a4172b',0);
INSERT INTO "points_lots" VALUES('01a22eb2-a1aa-7541-a2b2-58b176f044d6',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a1a9-77ac-b9b9-4463506a895e','01a22eb2-a1aa-7541-a2b2-58b0a99ecbb4',0);
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
INSERT INTO "points_transfers" VALUES('01a22eb2-9da5-767b-926c-a93fa54f8c90',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'VERIFY_EMAIL:member:01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0','d0d0b2e48351298bc7b093fa993b79a8a69f44ef3bc223f2463e8421435de1ec','VERIFY_EMAIL','For a VERIFY_EMAIL',NULL,NULL,'RULE','01a22eb2-9ce3-7639-91f0-c2ed7889a135',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9da2-7019-97ac-d4f893aa4b2a',NULL,'01a22eb2-9ce3-7639-91f0-c2ed7889a135',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-9eda-72af-bb56-a240267ba500',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a22eb2-9ec9-70d0-92a7-5db56cc33eba','9f47a1b74ce3b6cb806285b72fa5b79da303b564e9e2c7898917af30d4b1d221','THREAD','For a THREAD','Thread','01a22eb2-9ec9-70d0-92a7-5db56cc33eba','RULE','01a22eb2-9cd3-71a9-9053-512c18941cf1',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9eda-72af-bb56-a23f212a6886',NULL,'01a22eb2-9cd3-71a9-9053-512c18941cf1',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-9ef5-7474-9c49-21287ef6a672',1,'EARN','ISSUANCE','AVAILABLE',14,14,0,0,14,'ANSWER_ACCEPTED:post:01a22eb2-9eeb-7476-b32f-7384c546950c','3286004c9fd9b374801e14c42dd03c93d2cd0ccf7d9f4077398c98684091cfe6','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a22eb2-9eeb-7476-b32f-7384c546950c','RULE','01a22eb2-9cdb-7342-ba20-8b3217fc1397',NULL,'1',NULL,15,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9ef4-709b-aa71-e08ddabdbfbf',NULL,'01a22eb2-9cdb-7342-ba20-8b3217fc1397',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-9ffd-707b-8c03-a469c1536b48',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a22eb2-9ffa-768a-b121-e5da0deed6fa','00679518bc74aee35a54dba09170bbd0187ec1764b0d53656869fba7cbbc6de0','PURCHASE','For a PURCHASE','Order','01a22eb2-9ffa-768a-b121-e5da0deed6fa','RULE','01a22eb2-9cd0-7586-90a8-357e44d83854','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9eda-72af-bb56-a23f212a6886',NULL,'01a22eb2-9cd0-7586-90a8-357e44d83854',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a013-74e5-971f-16c2ad63ba13',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a22eb2-9ffd-707b-8c03-a469c1536b48:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a22eb2-9ffa-768a-b121-e5da0deed6fa','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9eda-72af-bb56-a23f212a6886','01a22eb2-9ffd-707b-8c03-a469c1536b48',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a022-708f-bb2b-031fbb0d9060',2,'EARN','ISSUANCE','AVAILABLE',30,44,0,0,30,'PURCHASE:order:01a22eb2-a01c-7325-a534-19fdcf4fa445','d68d4bce6c5dbf21f5e5726f4094fc7882f30205497436b04b2cc8b8ba69a5fb','PURCHASE','For a PURCHASE','Order','01a22eb2-a01c-7325-a534-19fdcf4fa445','RULE','01a22eb2-9cd0-7586-90a8-357e44d83854','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9ef4-709b-aa71-e08ddabdbfbf',NULL,'01a22eb2-9cd0-7586-90a8-357e44d83854',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a04f-71e2-b2e0-33e6f99a2712',3,'EARN','ISSUANCE','AVAILABLE',20,64,0,0,20,'SURVEY:survey:01a22eb2-a03a-7047-a332-cd92b86adc77:by:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','87c7f8aaac216a59d9509f7e1090bcce319869c100fde4d28bd803a6b6ec5766','SURVEY','For taking part in a survey','Survey','01a22eb2-a03a-7047-a332-cd92b86adc77','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9ef4-709b-aa71-e08ddabdbfbf',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a07c-771f-bc13-cc899da5dbf3',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a22eb2-a07a-72b4-a48d-c0b181c7cf96','932a56a6c0589942bf23cb7aa5e881fe26b16e48eca5ef8510da8ccf1984087e','PURCHASE','For a PURCHASE','Order','01a22eb2-a07a-72b4-a48d-c0b181c7cf96','RULE','01a22eb2-9cd0-7586-90a8-357e44d83854','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-a07b-75ea-91a8-ba043071d2f3',NULL,'01a22eb2-9cd0-7586-90a8-357e44d83854',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a0a6-74e7-9dbd-6091823c573e',4,'EARN','ISSUANCE','AVAILABLE',30,94,0,0,30,'gift:7','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9ef4-709b-aa71-e08ddabdbfbf',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a0a7-7495-9af3-a6e9819704a1',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:8','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9eda-72af-bb56-a23f212a6886',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a0e1-776a-a60f-0c79945ffc43',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a22eb2-a061-77a3-8fe0-2e2e1d5d6bd6','f1238b27a497c185c59a14b2fadb2db63b6517366a3f809d235710f337921bae','REFERRER','A friend came by your invitation','Referral','01a22eb2-a061-77a3-8fe0-2e2e1d5d6bd6','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22eb2-9eda-72af-bb56-a23f212a6886',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a0e4-73b5-9cc3-a3354fe5938e',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a22eb2-a061-77a3-8fe0-2e2e1d5d6bd6','ac26dcf7f14e8e966f29e85cb7fa180a4de8da1c67e9bb5f4fad6640cebf78f4','REFEREE','You came by a friend''s invitation','Referral','01a22eb2-a061-77a3-8fe0-2e2e1d5d6bd6','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22eb2-a07b-75ea-91a8-ba043071d2f3',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a0ed-7624-acb5-d9870d22786d',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a22eb2-a0ed-7624-acb5-d986f8de0280','f1812be4a4296d15ae0854a165025f0a34417fe015e2e9513c5710cc7afa61dc',NULL,'Five euros off','Redemption','01a22eb2-a0ed-7624-acb5-d986f8de0280','MEMBER','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22eb2-9eda-72af-bb56-a23f212a6886',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a0f8-71b6-9eb1-84e206a4172b',5,'EARN','ISSUANCE','AVAILABLE',40,134,0,0,40,'PURCHASE:order:01a22eb2-a0f7-7156-8ff6-c594d667be81','aba363598d402eb9511b1824af2256ffc1b656782d2c101cd782fd650a00a39f','PURCHASE','For a PURCHASE','Order','01a22eb2-a0f7-7156-8ff6-c594d667be81','RULE','01a22eb2-9cd0-7586-90a8-357e44d83854','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a22eb2-9ef4-709b-aa71-e08ddabdbfbf',NULL,'01a22eb2-9cd0-7586-90a8-357e44d83854',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a1aa-7541-a2b2-58b0a99ecbb4',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:10','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22eb2-a1a9-77ac-b9b9-4463506a895e',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22eb2-a1b0-749c-8064-c00d5e9d6f75',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a22eb2-a1a9-77ac-b9b9-4463506a895e:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22eb2-a1a9-77ac-b9b9-4463506a895e',NULL,NULL,NULL,NULL);
CREATE TABLE "popular_products" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "customers" INT NOT NULL,
    "learning_id" CHAR(36) NOT NULL REFERENCES "learnings" ("id") ON DELETE CASCADE,
    "product_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE
);
INSERT INTO "popular_products" VALUES('01a22eb2-a18f-7499-afb3-e5d94dbbeb7a',10,'01a22eb2-a189-7129-ba78-c9a4a12b6a00','01a22eb2-9ff6-73bb-b55a-5e305e892617');
CREATE TABLE "post_mentions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "handle" VARCHAR(32) NOT NULL  /* As the post shows it */,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_mentio_post_id_1ae8f5" UNIQUE ("post_id", "member_id")
);
INSERT INTO "post_mentions" VALUES('01a22eb2-9efe-754f-8c77-1c1cd1a427b9','bert','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','01a22eb2-9efd-74b0-90f9-46c158461cfd');
CREATE TABLE "post_reactions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "sign" VARCHAR(16) NOT NULL,
    "reacted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_reacti_post_id_0fa2e9" UNIQUE ("post_id", "member_id", "sign")
);
INSERT INTO "post_reactions" VALUES('01a22eb2-9f06-71a5-9a54-477838daebaa','🎉','2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9eeb-7476-b32f-7384c546950c');
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
, "is_ended" INT NOT NULL  /* Unset while an import may still find that the post says this today */ DEFAULT 1);
INSERT INTO "post_revisions" VALUES('01a22eb2-9f10-7320-8fb4-6d5d312a6dcd','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','01a22eb2-9eeb-7476-b32f-7384c546950c',1);
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
INSERT INTO "posts" VALUES('01a22eb2-9ecb-72e4-802b-91bddfea49f2',1,'It tastes of sand.','<p>It tastes of sand.</p>
',5,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL,'01a22eb2-9ec9-70d0-92a7-5db56cc33eba',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22eb2-9eeb-7476-b32f-7384c546950c',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',5,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,'01a22eb2-9ec9-70d0-92a7-5db56cc33eba',0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "posts" VALUES('01a22eb2-9efd-74b0-90f9-46c158461cfd',3,'Thank you, @bert!','<p>Thank you, <a href="/m/bert" rel="nofollow ugc noopener">@bert</a>!</p>
',5,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL,'01a22eb2-9ec9-70d0-92a7-5db56cc33eba',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22eb2-9f15-72e3-be0f-457a7877d1aa',4,'Buy my grinder!','<p>Buy my grinder!</p>
',5,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,'01a22eb2-9ec9-70d0-92a7-5db56cc33eba',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22eb2-9fae-7138-a22e-876db36a3012',1,'It is raining.','<p>It is raining.</p>
',5,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,'01a22eb2-9fad-76c4-8017-0c2759300f50',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22eb2-9fb3-743f-becb-4a755c204935',5,'Or a paper filter.','<p>Or a paper filter.</p>
',5,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,'01a22eb2-9ec9-70d0-92a7-5db56cc33eba',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22eb2-9fdc-70b3-9f18-edc2ad669950',6,'It is raining.','<p>It is raining.</p>
',5,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',NULL,'01a22eb2-9ec9-70d0-92a7-5db56cc33eba',0,0,NULL,NULL,NULL,NULL);
CREATE TABLE "product_neighbours" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "score" REAL NOT NULL,
    "learning_id" CHAR(36) NOT NULL REFERENCES "learnings" ("id") ON DELETE CASCADE,
    "other_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE,
    "product_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE
);
INSERT INTO "product_neighbours" VALUES('01a22eb2-a18d-7273-b9d0-36fd15324960',0.25,'01a22eb2-a189-7129-ba78-c9a4a12b6a00','01a22eb2-9ff6-73bb-b55a-5e305e892617','01a22eb2-9ff6-73bb-b55a-5e305e892617');
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
INSERT INTO "products" VALUES('01a22eb2-9ff6-73bb-b55a-5e305e892617','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
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
INSERT INTO "profile_answers" VALUES('01a22eb2-a180-7496-b90b-337e4a350084','["Press"]',NULL,'profile-1','2026-01-30 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-a17e-76a5-93db-aa6dae1d7f01');
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
INSERT INTO "profile_questions" VALUES('01a22eb2-a17e-76a5-93db-aa6dae1d7f01',NULL,'How do you brew?','To show you what suits.','CHOICE','["Press","Filter"]',0,1,'2026-01-30 09:00:00+00:00');
CREATE TABLE "provider_sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "sid" VARCHAR(255),
    "sealed_id_token" TEXT NOT NULL,
    "began_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    "session_id" CHAR(36) NOT NULL UNIQUE REFERENCES "sessions" ("id") ON DELETE CASCADE
);
INSERT INTO "provider_sessions" VALUES('01a22eb2-9db8-714b-a502-5eaf3db6317b','11',NULL,'gAAAAABrDgCrrnIEREnLeSxJ59QofIzO6ZulG6He7gshJCo1JqHSZocseXrXyCwH1w7nFZgx95uYiwtyRahcZk6zx-J41zDp3w==','2026-01-10 09:00:00+00:00','01a22eb2-9db5-74bf-80db-9a738bbd1793','01a22eb2-9db0-7770-a0e9-45c940b45547');
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
INSERT INTO "push_devices" VALUES('01a22eb2-a0d1-754d-815c-7077e9356719','5ba15fff965f44afa55aa4fa4d52b94b0ba86380a161089ddca9b9d08bef9ef6','https://push.example/1','BLfFwqz5yu36r7ktBLwmhQFmrsoSlUjutBn45Z4mTvDrdSgU9YrlYh-2uDdgAtk4xs32f6aChSMnacgkw7-tOUw','c2l4dGVlbiBzZWNyZXRzIQ','2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9d76-70bc-aa06-79f0e95838c3');
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
INSERT INTO "redemptions" VALUES('01a22eb2-a0ed-7624-acb5-d986f8de0280','1QQD-T7VJ-8A9Y-2HDH',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9d08-74af-8259-613c87e00b50',0,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a22eb2-9d06-776e-b1f7-246896ba6485','REFERRER','POINTS',500,NULL,NULL,NULL,'01a22eb2-9d05-77cb-8e74-00f41caccca9',NULL,NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a22eb2-9d06-776e-b1f7-2469a62e5933','REFEREE','POINTS',200,NULL,NULL,NULL,'01a22eb2-9d05-77cb-8e74-00f41caccca9',NULL,NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a22eb2-9d05-77cb-8e74-00f41caccca9','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,50,NULL);
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7009-b0b2-43889524ad4a','DWZ99657K8','dwz99657k8',1,1,1,1,'2026-01-10 09:00:00+00:00','01a22eb2-9d05-77cb-8e74-00f41caccca9','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
CREATE TABLE "referral_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "visits" INT NOT NULL,
    "owner_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL UNIQUE REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_posts" VALUES('01a22eb2-a05a-736b-9a25-1220ab8dfe92',1,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9ecb-72e4-802b-91bddfea49f2');
CREATE TABLE "referral_visit_days" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "day" DATE NOT NULL,
    "visits" INT NOT NULL,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referral_vi_code_id_3677b7" UNIQUE ("code_id", "day")
);
INSERT INTO "referral_visit_days" VALUES('01a22eb2-a05a-736b-9a25-121f9fc6ce32','2026-01-10',1,'019ba722-4680-7009-b0b2-43889524ad4a');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
, "post_id" CHAR(36) REFERENCES "posts" ("id") ON DELETE SET NULL /* To which the link led */);
INSERT INTO "referral_visits" VALUES('01a22eb2-a059-7572-8abb-2e1a498fe5a7','caf5408ba137088dd812fe2f2580cec9b3d5e38843203885748217ab1680ad2a','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7009-b0b2-43889524ad4a','01a22eb2-9ecb-72e4-802b-91bddfea49f2');
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
INSERT INTO "referrals" VALUES('01a22eb2-a061-77a3-8fe0-2e2e1d5d6bd6','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eb2-9d05-77cb-8e74-00f41caccca9','019ba722-4680-7009-b0b2-43889524ad4a','01a22eb2-a07a-72b4-a48d-c0b181c7cf96','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-a05c-75c5-b1cf-8b24882ebbb2',0,NULL);
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE, "month" VARCHAR(7)   /* The local month in which the last one was rewarded */, "in_month" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a22eb2-a0df-71b5-8473-e0e6e0434545',1,'01a22eb2-9d05-77cb-8e74-00f41caccca9','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','2026-01',1);
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
INSERT INTO "refunds" VALUES('01a22eb2-a007-71c9-887a-dde332709a63','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a22eb2-9ffa-768a-b121-e5da0deed6fa',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a22eb2-a019-7241-a800-9c65abc6a022','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
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
INSERT INTO "release_bookings" VALUES('01a22eb2-a0cc-73c2-9fcd-f99ee0a199a6','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-a0c1-77d6-8a08-2fb56dab3eb2','2026-01-29 09:00:00+00:00');
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
INSERT INTO "release_versions" VALUES('01a22eb2-a0be-72a5-b5cf-add1caae163e','2026-01-10 09:00:00+00:00',NULL,'TEASER',NULL,NULL,'{"silver":"2026-01-30T09:00:00+00:00"}','01a22eb2-a0bc-7164-8679-2bed0959c3b2');
INSERT INTO "release_versions" VALUES('01a22eb2-a0c3-7148-a5e2-81ecd2469fdc','2026-01-10 09:00:00+00:00',NULL,'TEASER','2026-01-09 09:00:00+00:00',NULL,'{}','01a22eb2-a0c1-77d6-8a08-2fb56dab3eb2');
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a22eb2-a0bd-7198-922d-90a2ca663abe','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a0bc-7164-8679-2bed0959c3b2','01a22eb2-9ccd-773a-a32f-05adbc3d3cf4');
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
INSERT INTO "releases" VALUES('01a22eb2-a0bc-7164-8679-2bed0959c3b2','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22eb2-9ff6-73bb-b55a-5e305e892617',NULL,NULL,NULL,NULL,'PUBLIC',900,1200,'EUR',5);
INSERT INTO "releases" VALUES('01a22eb2-a0c1-77d6-8a08-2fb56dab3eb2','evening','EVENT','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,'2026-01-09 09:00:00+00:00',NULL,'2026-01-30 09:00:00+00:00',NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5);
CREATE TABLE "review_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rating" SMALLINT NOT NULL,
    "title" VARCHAR(120),
    "body_markdown" TEXT NOT NULL,
    "edited_at" TIMESTAMP NOT NULL,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE
);
INSERT INTO "review_revisions" VALUES('01a22eb2-a035-71b1-a863-4660e0454740',4,NULL,'They smell of cocoa.','2026-01-10 09:00:00+00:00','01a22eb2-a031-7748-9f10-3554b353c98f');
CREATE TABLE "review_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_review_vote_review__f1fb0c" UNIQUE ("review_id", "member_id")
);
INSERT INTO "review_votes" VALUES('01a22eb2-a039-74f4-bafb-5a1c9f79d7ef','2026-01-10 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','01a22eb2-a031-7748-9f10-3554b353c98f');
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
INSERT INTO "reviews" VALUES('01a22eb2-a031-7748-9f10-3554b353c98f','01a22eb2-9ff6-73bb-b55a-5e305e892617:01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',5,NULL,'They smell of cocoa.','<p>They smell of cocoa.</p>
',5,'VISIBLE',1,0,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9ff6-73bb-b55a-5e305e892617',NULL);
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a22eb2-a0ed-7624-acb5-d98571953144',1,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9d08-74af-8259-613c87e00b50');
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
INSERT INTO "rewards" VALUES('01a22eb2-9d08-74af-8259-613c87e00b50','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0,'de',0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a22eb2-9f2e-743f-b05a-e40be60c782e','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a22eb2-9f27-74f7-b46f-5d5fe5747429');
INSERT INTO "role_grants" VALUES('01a22eb2-9f8a-71fc-a8e7-703765d8b442','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a22eb2-9f81-7730-8a86-0ca09ea47361');
INSERT INTO "role_grants" VALUES('01a22eb2-a0ae-7780-b312-04285d6e833e','BRAND',NULL,'2026-01-10 09:00:00+00:00','01a22eb2-a0ae-7780-b312-042709ff5c72');
CREATE TABLE "saved_replies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "title" VARCHAR(120) NOT NULL  /* For staff, who choose by it */,
    "ground" VARCHAR(300)   /* The rule that goes with it */,
    "text_en" TEXT,
    "text_de" TEXT
);
INSERT INTO "saved_replies" VALUES('01a22eb2-9f18-7353-8775-8559faaff8c3','Advertising',NULL,'Please do not, {name}.',NULL);
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
INSERT INTO "search_changes" VALUES(37,'Product','01a22eb2-9ff6-73bb-b55a-5e305e892617');
CREATE TABLE "search_entries" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "thing_id" CHAR(36) NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL
);
INSERT INTO "search_entries" VALUES(1,'Exclusive','01a22eb2-a0bc-7164-8679-2bed0959c3b2','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(2,'Exclusive','01a22eb2-a0c1-77d6-8a08-2fb56dab3eb2','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(3,'Member','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','anna','anna');
INSERT INTO "search_entries" VALUES(4,'Member','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','bert','bert');
INSERT INTO "search_entries" VALUES(5,'Member','01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0','fred','member b0c9eabbb0 memberb0c9eabbb0');
INSERT INTO "search_entries" VALUES(6,'Member','01a22eb2-9f27-74f7-b46f-5d5fe5747429','mona','mona');
INSERT INTO "search_entries" VALUES(7,'Member','01a22eb2-9f81-7730-8a86-0ca09ea47361','max','max');
INSERT INTO "search_entries" VALUES(8,'Member','01a22eb2-a05c-75c5-b1cf-8b24882ebbb2','newcomer1','dora');
INSERT INTO "search_entries" VALUES(9,'Member','01a22eb2-a0ae-7780-b312-042709ff5c72','olga','olga');
INSERT INTO "search_entries" VALUES(10,'Post','01a22eb2-9eeb-7476-b32f-7384c546950c','','coarser and less water');
INSERT INTO "search_entries" VALUES(11,'Post','01a22eb2-9efd-74b0-90f9-46c158461cfd','','thank you bert');
INSERT INTO "search_entries" VALUES(12,'Post','01a22eb2-9f15-72e3-be0f-457a7877d1aa','','buy my grinder');
INSERT INTO "search_entries" VALUES(13,'Post','01a22eb2-9fb3-743f-becb-4a755c204935','','or a paper filter');
INSERT INTO "search_entries" VALUES(14,'Post','01a22eb2-9fdc-70b3-9f18-edc2ad669950','','it is raining');
INSERT INTO "search_entries" VALUES(15,'Product','01a22eb2-9ff6-73bb-b55a-5e305e892617','beans','beans');
INSERT INTO "search_entries" VALUES(16,'Review','01a22eb2-a031-7748-9f10-3554b353c98f','','they smell of cocoa');
INSERT INTO "search_entries" VALUES(17,'Thread','01a22eb2-9ec9-70d0-92a7-5db56cc33eba','how coarse for a press','it tastes of sand grinding');
INSERT INTO "search_entries" VALUES(18,'Thread','01a22eb2-9fad-76c4-8017-0c2759300f50','a casino','it is raining');
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
INSERT INTO "search_words" VALUES(8,'b0c9eabbb0',1,0,'ub0c9eabbb0');
INSERT INTO "search_words" VALUES(9,'bert',2,0,'ubert dbert ebert t00b t0be tber tert trt0');
INSERT INTO "search_words" VALUES(10,'dora',1,0,'udora ddora edora t00d t0do tdor tora tra0');
INSERT INTO "search_words" VALUES(11,'fred',1,0,'ufred dfred efred t00f t0fr ted0 tfre tred');
INSERT INTO "search_words" VALUES(12,'max',1,0,'umax dmax emax');
INSERT INTO "search_words" VALUES(13,'member',1,0,'umember dmemb emember t00m t0me tber temb ter0 tmbe tmem');
INSERT INTO "search_words" VALUES(14,'memberb0c9eabbb0',1,0,'umemberb0c9eabbb0');
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
INSERT INTO "segment_audiences" VALUES('01a22eb2-a17a-7008-ac02-0d86074e5ee6','SURVEY','01a22eb2-a03a-7047-a332-cd92b86adc77','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22eb2-a171-774b-9bce-b84ece81f735');
CREATE TABLE "segment_days" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "day" DATE NOT NULL UNIQUE,
    "made_at" TIMESTAMP NOT NULL,
    "customers" INT NOT NULL  /* How many are in any */
);
INSERT INTO "segment_days" VALUES('01a22eb2-a186-7706-aba2-d0dee5a07d53','2026-01-29','2026-01-30 09:00:00+00:00',0);
CREATE TABLE "segment_stays" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" TIMESTAMP NOT NULL,
    "until" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "segment_id" CHAR(36) NOT NULL REFERENCES "own_segments" ("id") ON DELETE CASCADE
);
INSERT INTO "segment_stays" VALUES('01a22eb2-a17c-747b-a9c2-4fbf96a99b1c','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-a171-774b-9bce-b84ece81f735');
INSERT INTO "segment_stays" VALUES('01a22eb2-a17c-747b-a9c2-4fc09d9b0138','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','01a22eb2-a171-774b-9bce-b84ece81f735');
INSERT INTO "segment_stays" VALUES('01a22eb2-a17c-747b-a9c2-4fc1b636927f','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0','01a22eb2-a171-774b-9bce-b84ece81f735');
INSERT INTO "segment_stays" VALUES('01a22eb2-a17c-747b-a9c2-4fc2fb0d028c','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-9f27-74f7-b46f-5d5fe5747429','01a22eb2-a171-774b-9bce-b84ece81f735');
INSERT INTO "segment_stays" VALUES('01a22eb2-a17c-747b-a9c2-4fc3566330e7','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-9f81-7730-8a86-0ca09ea47361','01a22eb2-a171-774b-9bce-b84ece81f735');
INSERT INTO "segment_stays" VALUES('01a22eb2-a17c-747b-a9c2-4fc4ec921f95','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a05c-75c5-b1cf-8b24882ebbb2','01a22eb2-a171-774b-9bce-b84ece81f735');
INSERT INTO "segment_stays" VALUES('01a22eb2-a17c-747b-a9c2-4fc511e7c445','2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a0ae-7780-b312-042709ff5c72','01a22eb2-a171-774b-9bce-b84ece81f735');
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
INSERT INTO "sessions" VALUES('01a22eb2-9d76-70bc-aa06-79f0e95838c3','ad2897f7b831fb278179f695efc61b48b3700476684b5aee6cfd9fff975e8c38','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sessions" VALUES('01a22eb2-9d7a-75a9-a886-660e96ca1afd','f08e96debd49a84bd4260d082a654ebc794d841ebb2cc5d30a0900ed564a8bf2','A page of the shop','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','2026-01-10 09:15:00+00:00','74f78665af0e0db9585ea639c3a2a75b2c208c3b8134866a9f8db05459af1293','3bdc466c9608d23897598cba531ac6c21e2d9c5fba2f68253e1bd400aa0eb0c9',NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "sessions" VALUES('01a22eb2-9db0-7770-a0e9-45c940b45547','35b8dd5531259b7be9383d6c5cdddbed9be841cc698dfae690517193c04d22cd',NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0',NULL,NULL,NULL,NULL,NULL,'01a22eb2-9d92-7224-962b-ca85f82267c0');
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
INSERT INTO "shares" VALUES('01a22eb2-a0d3-77a4-bbf4-30b5c4c8c08f','BVm8Hc2vK0KU9ik0','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727');
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
INSERT INTO "shop_deliveries" VALUES('01a22eb2-a0b3-74a9-b14b-b427a6476fb0','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a22eb2-a0b5-742b-a9a3-af07b064a017','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "sign_up_traces" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "network_hash" VARCHAR(64) NOT NULL,
    "device_hash" VARCHAR(64),
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
, "is_public" INT NOT NULL  /* Whether that was an address of the internet, and none of an inner network (FP25) */ DEFAULT 1);
INSERT INTO "sign_up_traces" VALUES('01a22eb2-a05e-7089-a8f7-506bc91d855e','64afb87551a0ab780ff995bd2d2c122f533e1be0e63c1a48c4cfb48afc10b564',NULL,'2026-01-10 09:00:00+00:00','01a22eb2-a05c-75c5-b1cf-8b24882ebbb2',1);
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
INSERT INTO "simulations" VALUES('01a22eb2-9cf8-7402-9659-8a16dfeee3a3',NULL,'2026-01-10 09:00:00+00:00','2026-01-01','2026-01-01','2026-01-01 23:00:00+00:00','{"programme":{},"rules":[{"id":null,"action":"PURCHASE","title":"Purchases","points":null,"per_currency_unit":"2","multiplier":null,"earns_nothing":false,"asks_minimum_again":false,"by_signal":false,"conditions":null,"daily_cap":null,"hold_days":0,"starts_at":null,"ends_at":null,"multiplier_by_tier":false,"is_active":true}],"tiers":[]}',NULL,NULL,'WAITING',0,0,0,NULL,'{}',NULL);
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
INSERT INTO "survey_answers" VALUES('01a22eb2-a04d-70bd-80df-4d2cdfbd1e04',9,NULL,NULL,'01a22eb2-a03b-73f1-b3e7-ac5bd75b49f4','01a22eb2-a04c-7069-ad4b-c7a2ae7a3fb4');
INSERT INTO "survey_answers" VALUES('01a22eb2-a04d-70bd-80df-4d2d496070f7',NULL,NULL,'It tastes of cocoa.','01a22eb2-a03b-73f1-b3e7-ac5c3489c2e7','01a22eb2-a04c-7069-ad4b-c7a2ae7a3fb4');
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
INSERT INTO "survey_questions" VALUES('01a22eb2-a03b-73f1-b3e7-ac5bd75b49f4',NULL,0,'How likely is it that you tell a friend?','SCORE_0_10','[]',NULL,'01a22eb2-a03a-7047-a332-cd92b86adc77');
INSERT INTO "survey_questions" VALUES('01a22eb2-a03b-73f1-b3e7-ac5c3489c2e7',NULL,1,'Why?','TEXT','[]',NULL,'01a22eb2-a03a-7047-a332-cd92b86adc77');
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
INSERT INTO "survey_requests" VALUES('01a22eb2-a043-7281-a70b-24d4de6f720f',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','01a22eb2-a03a-7047-a332-cd92b86adc77');
CREATE TABLE "survey_responses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "order_id" CHAR(36)   /* Of the member's own: about which purchase */,
    "once_key" VARCHAR(80)  UNIQUE /* survey:order or survey:member, so that each answers once */,
    "answered_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "survey_id" CHAR(36) NOT NULL REFERENCES "surveys" ("id") ON DELETE CASCADE
);
INSERT INTO "survey_responses" VALUES('01a22eb2-a04c-7069-ad4b-c7a2ae7a3fb4',NULL,'01a22eb2-a03a-7047-a332-cd92b86adc77:01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','2026-01-10 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','01a22eb2-a03a-7047-a332-cd92b86adc77');
CREATE TABLE "surveys" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "translated_into" TEXT   /* The locales that translations are kept in, with spaces between them */,
    "title" VARCHAR(120) NOT NULL,
    "kind" VARCHAR(8) NOT NULL  /* NPS: NPS\nCSAT: CSAT\nCUSTOM: CUSTOM */,
    "points" INT NOT NULL  /* For taking part, whatever the answer */,
    "closes_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL
, "sent_after" VARCHAR(8)   /* After what customers are asked; unset: nobody is */, "sent_after_days" SMALLINT   /* How many days after that */, "sent_since" TIMESTAMP   /* Since when it is so */);
INSERT INTO "surveys" VALUES('01a22eb2-a03a-7047-a332-cd92b86adc77',NULL,'Would you tell a friend?','NPS',20,NULL,'2026-01-10 09:00:00+00:00','PURCHASE',7,'2026-01-10 09:00:00+00:00');
CREATE TABLE "table_stamps" (
    "name" VARCHAR(60) NOT NULL  PRIMARY KEY,
    "stamp" VARCHAR(36) NOT NULL
);
INSERT INTO "table_stamps" VALUES('loyalty_programme','113d425521980bbcb8aaaebade4ed40e');
INSERT INTO "table_stamps" VALUES('earn_rules','e2f4757e221f64671021512a28c260ed');
INSERT INTO "table_stamps" VALUES('earn_rule_versions','4c3069a5cce1c2505eafb1b2b551c955');
INSERT INTO "table_stamps" VALUES('webhook_endpoints','47d3f270010f3aefae230777f9e3203a');
INSERT INTO "table_stamps" VALUES('loyalty_tiers','40968ef71fee87eac8c200289ef3a929');
INSERT INTO "table_stamps" VALUES('holdouts','00c614726b9c2de7d4ceedffb10b95bd');
INSERT INTO "table_stamps" VALUES('segment_audiences','47e6dd9e4a413ec0bba2e681dc2192e3');
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
, "key" VARCHAR(120)   /* Its folded form, by which it is known */);
INSERT INTO "tags" VALUES('01a22eb2-9ecb-72e4-802b-91bee5fc7d9d','grinding','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE, "is_muted" INT NOT NULL DEFAULT 0, "read_at" TIMESTAMP   /* When they came to it last; unset as long as they only follow or mute it */,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a22eb2-9ecc-7363-876c-8ba15efc0d9d',2,1,'2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9ec9-70d0-92a7-5db56cc33eba',0,'2026-01-10 09:00:00+00:00');
INSERT INTO "thread_readers" VALUES('01a22eb2-9eeb-7476-b32f-738574f57ad4',2,1,'2026-01-10 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','01a22eb2-9ec9-70d0-92a7-5db56cc33eba',0,'2026-01-10 09:00:00+00:00');
INSERT INTO "thread_readers" VALUES('01a22eb2-9fae-7138-a22e-876ea9c21bce',1,1,'2026-01-10 09:00:00+00:00','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','01a22eb2-9fad-76c4-8017-0c2759300f50',0,'2026-01-10 09:00:00+00:00');
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a22eb2-9ecb-72e4-802b-91bfe5ea1c2f',0,'01a22eb2-9ecb-72e4-802b-91bee5fc7d9d','01a22eb2-9ec9-70d0-92a7-5db56cc33eba');
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
INSERT INTO "threads" VALUES('01a22eb2-9ec9-70d0-92a7-5db56cc33eba','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',6,4,0,0,0,0,1,NULL,'VISIBLE','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9ebc-743c-a9ea-8b5621985f6c',NULL,'en',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22eb2-9fad-76c4-8017-0c2759300f50','a-casino','A casino','DISCUSSION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'PENDING_REVIEW','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','01a22eb2-9fa0-75d5-b487-220e9dfbbec6',NULL,'de',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22eb2-9fdc-70b3-9f18-edc110c9f69b','how-coarse','How coarse?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'DELETED','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50','01a22eb2-9fce-74a3-9b1d-fb93c24a44b1',NULL,'de','01a22eb2-9ec9-70d0-92a7-5db56cc33eba',NULL,NULL,NULL,NULL);
CREATE TABLE "threat_evidence" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "taken_at" TIMESTAMP NOT NULL,
    "content" TEXT NOT NULL  /* JSON, as `evidence` writes it */,
    "digest" VARCHAR(64) NOT NULL  /* SHA-256 of `content`, which the audit log has, too */,
    "threat_id" CHAR(36) NOT NULL REFERENCES "threats" ("id") ON DELETE CASCADE
);
INSERT INTO "threat_evidence" VALUES('01a22eb2-9f94-7061-b263-fd18513db858','2026-01-10 09:00:00+00:00','{
  "case": {
    "id": "01a22eb2-9f1b-7664-9b8e-bddc2940f981",
    "target_type": "Post",
    "target_id": "01a22eb2-9f15-72e3-be0f-457a7877d1aa",
    "opened": "2026-01-10T09:00:00Z"
  },
  "reports": [
    {
      "reference": "5SQV-FV87-PJC3",
      "reason": "SPAM",
      "note": "Again.",
      "legal_ground": null,
      "good_faith": false,
      "created_at": "2026-01-10T09:00:00Z",
      "notifier_name": null,
      "notifier_email": null,
      "reporter__id": "01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727",
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
        "id": "01a22eb2-9f15-72e3-be0f-457a7877d1aa",
        "thread_id": "01a22eb2-9ec9-70d0-92a7-5db56cc33eba",
        "number": 4,
        "author_id": "01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50",
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
        "id": "01a22eb2-9ec9-70d0-92a7-5db56cc33eba",
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
        "id": "01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50",
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
    "UpWTix1cfNRgpfGY3XZykQ": "8dd4fe4848bad2c4c62c2b050a0da8ac2f011454ff7a87d79e2349a8fe102441"
  }
}','de4b0f68bf18334a6b6844c4e2fb9e197590b18603e5d8432adab2eea0c430da','01a22eb2-9f8f-747d-8289-69fd2ed29db9');
CREATE TABLE "threat_pictures" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(32) NOT NULL,
    "content" BLOB NOT NULL,
    "threat_id" CHAR(36) NOT NULL REFERENCES "threats" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_threat_pict_threat__a6b0a7" UNIQUE ("threat_id", "name")
);
INSERT INTO "threat_pictures" VALUES('01a22eb2-9f93-7533-b72d-d91d47f75517','UpWTix1cfNRgpfGY3XZykQ',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22eb2-9f8f-747d-8289-69fd2ed29db9');
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
INSERT INTO "threats" VALUES('01a22eb2-9f8f-747d-8289-69fd2ed29db9','01a22eb2-9f1b-7664-9b8e-bddc2940f981','Says that he will hurt his neighbour.','2026-01-10 09:00:00+00:00','Police','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'01a22eb2-9f1b-7664-9b8e-bddc2940f981','01a22eb2-9f81-7730-8a86-0ca09ea47361');
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-30 23:03:02.334304+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-30 23:03:02.342160+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-30 23:03:02.353438+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-30 23:03:02.375737+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-30 23:03:02.388096+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-30 23:03:02.392974+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-30 23:03:02.616809+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-30 23:03:02.629546+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-30 23:03:02.636713+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-30 23:03:02.642518+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-30 23:03:02.649512+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-30 23:03:02.658682+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-30 23:03:02.665601+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-30 23:03:02.671808+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-30 23:03:02.677569+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-30 23:03:02.692491+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-30 23:03:02.733654+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-30 23:03:02.750460+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-30 23:03:02.763977+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-30 23:03:02.769910+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-30 23:03:02.783325+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-30 23:03:02.804227+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-30 23:03:02.844154+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-30 23:03:02.862322+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-30 23:03:02.873354+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-30 23:03:02.888595+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-30 23:03:02.993737+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-30 23:03:03.005646+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-30 23:03:03.015394+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-30 23:03:03.060703+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-30 23:03:03.084188+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-30 23:03:03.111562+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-30 23:03:03.134908+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-30 23:03:03.165370+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-30 23:03:03.188937+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-30 23:03:03.223470+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-30 23:03:03.243493+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-11-30 23:03:03.280906+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-11-30 23:03:03.289525+00:00');
INSERT INTO "tortoise_migrations" VALUES(40,'portal','0040_shops_sign_people_on','2026-11-30 23:03:03.323477+00:00');
INSERT INTO "tortoise_migrations" VALUES(41,'portal','0041_sessions_are_refreshed','2026-11-30 23:03:03.365253+00:00');
INSERT INTO "tortoise_migrations" VALUES(42,'portal','0042_coupons_are_taken_back_from_their_shop','2026-11-30 23:03:03.395854+00:00');
INSERT INTO "tortoise_migrations" VALUES(43,'portal','0043_keys_for_shop_back_ends','2026-11-30 23:03:03.786934+00:00');
INSERT INTO "tortoise_migrations" VALUES(44,'portal','0044_tables_that_hardly_change_are_stamped','2026-11-30 23:03:03.843989+00:00');
INSERT INTO "tortoise_migrations" VALUES(45,'portal','0045_provider_sessions_end_together','2026-11-30 23:03:03.875768+00:00');
INSERT INTO "tortoise_migrations" VALUES(46,'portal','0046_votes_of_imports_are_kept','2026-11-30 23:03:03.952365+00:00');
INSERT INTO "tortoise_migrations" VALUES(47,'portal','0047_mailboxes_of_apple_are_one','2026-11-30 23:03:03.991444+00:00');
INSERT INTO "tortoise_migrations" VALUES(48,'portal','0048_texts_of_staff_are_translated','2026-11-30 23:03:04.108098+00:00');
INSERT INTO "tortoise_migrations" VALUES(49,'portal','0049_sessions_know_who_opened_them','2026-11-30 23:03:04.152871+00:00');
INSERT INTO "tortoise_migrations" VALUES(50,'portal','0050_muting_is_a_choice','2026-11-30 23:03:04.179756+00:00');
INSERT INTO "tortoise_migrations" VALUES(51,'portal','0051_threads_have_a_language','2026-11-30 23:03:04.208971+00:00');
INSERT INTO "tortoise_migrations" VALUES(52,'portal','0052_members_upload_pictures','2026-11-30 23:03:04.236373+00:00');
INSERT INTO "tortoise_migrations" VALUES(53,'portal','0053_words_are_indexed','2026-11-30 23:03:04.278248+00:00');
INSERT INTO "tortoise_migrations" VALUES(54,'portal','0054_posts_are_reacted_to_and_kept','2026-11-30 23:03:04.287496+00:00');
INSERT INTO "tortoise_migrations" VALUES(55,'portal','0055_merged_customers_are_found','2026-11-30 23:03:04.298897+00:00');
INSERT INTO "tortoise_migrations" VALUES(56,'portal','0056_products_are_reviewed','2026-11-30 23:03:04.308549+00:00');
INSERT INTO "tortoise_migrations" VALUES(57,'portal','0057_translations_go_with_their_things','2026-11-30 23:03:04.314093+00:00');
INSERT INTO "tortoise_migrations" VALUES(58,'portal','0058_decisions_are_complained_about','2026-11-30 23:03:04.324667+00:00');
INSERT INTO "tortoise_migrations" VALUES(59,'portal','0059_what_is_suspect_waits','2026-11-30 23:03:04.360670+00:00');
INSERT INTO "tortoise_migrations" VALUES(60,'portal','0060_notices_go_by_chosen_channels','2026-11-30 23:03:04.391603+00:00');
INSERT INTO "tortoise_migrations" VALUES(61,'portal','0061_posts_mention_members','2026-11-30 23:03:04.399782+00:00');
INSERT INTO "tortoise_migrations" VALUES(62,'portal','0062_threads_are_merged_and_split','2026-11-30 23:03:04.420088+00:00');
INSERT INTO "tortoise_migrations" VALUES(63,'portal','0063_one_form_of_a_word','2026-11-30 23:03:04.438129+00:00');
INSERT INTO "tortoise_migrations" VALUES(64,'portal','0064_referrals_are_weighed_by_what_they_have_in_common','2026-11-30 23:03:04.457247+00:00');
INSERT INTO "tortoise_migrations" VALUES(65,'portal','0065_categories_have_rights','2026-11-30 23:03:04.488260+00:00');
INSERT INTO "tortoise_migrations" VALUES(66,'portal','0066_deeds_that_caps_cut','2026-11-30 23:03:04.516166+00:00');
INSERT INTO "tortoise_migrations" VALUES(67,'portal','0067_moderators_share_their_work','2026-11-30 23:03:04.563997+00:00');
INSERT INTO "tortoise_migrations" VALUES(68,'portal','0068_releases_are_booked','2026-11-30 23:03:04.607440+00:00');
INSERT INTO "tortoise_migrations" VALUES(69,'portal','0069_points_are_told_once_a_month','2026-11-30 23:03:04.624331+00:00');
INSERT INTO "tortoise_migrations" VALUES(70,'portal','0070_welcomes_are_remembered','2026-11-30 23:03:04.638532+00:00');
INSERT INTO "tortoise_migrations" VALUES(71,'portal','0071_reviews_are_found','2026-11-30 23:03:04.664913+00:00');
INSERT INTO "tortoise_migrations" VALUES(72,'portal','0072_votes_and_contributions_are_fair','2026-11-30 23:03:04.719574+00:00');
INSERT INTO "tortoise_migrations" VALUES(73,'portal','0073_campaigns_give_coupons_in_steps','2026-11-30 23:03:05.201358+00:00');
INSERT INTO "tortoise_migrations" VALUES(74,'portal','0074_drafts_are_kept','2026-11-30 23:03:05.225139+00:00');
INSERT INTO "tortoise_migrations" VALUES(75,'portal','0075_releases_remember_who_saw_them','2026-11-30 23:03:05.273697+00:00');
INSERT INTO "tortoise_migrations" VALUES(76,'portal','0076_categories_are_archived','2026-11-30 23:03:05.332063+00:00');
INSERT INTO "tortoise_migrations" VALUES(77,'portal','0077_what_is_kept_has_an_end','2026-11-30 23:03:05.403923+00:00');
INSERT INTO "tortoise_migrations" VALUES(78,'portal','0078_customers_are_asked_and_heard','2026-11-30 23:03:05.424998+00:00');
INSERT INTO "tortoise_migrations" VALUES(79,'portal','0079_visits_of_links_are_counted_by_day','2026-11-30 23:03:05.477592+00:00');
INSERT INTO "tortoise_migrations" VALUES(80,'portal','0080_late_posts_are_unread','2026-11-30 23:03:05.490236+00:00');
INSERT INTO "tortoise_migrations" VALUES(81,'portal','0081_models_of_buying','2026-11-30 23:03:05.511797+00:00');
INSERT INTO "tortoise_migrations" VALUES(82,'portal','0082_events_remind_of_themselves','2026-11-30 23:03:05.531123+00:00');
INSERT INTO "tortoise_migrations" VALUES(83,'portal','0083_translations_go_with_their_surveys','2026-11-30 23:03:05.539871+00:00');
INSERT INTO "tortoise_migrations" VALUES(84,'portal','0084_private_networks_tell_no_household','2026-11-30 23:03:05.552338+00:00');
INSERT INTO "tortoise_migrations" VALUES(85,'portal','0085_customers_are_in_segments','2026-11-30 23:03:05.565835+00:00');
INSERT INTO "tortoise_migrations" VALUES(86,'portal','0086_friends_come_through_posts','2026-11-30 23:03:05.583808+00:00');
INSERT INTO "tortoise_migrations" VALUES(87,'portal','0087_goals_are_set','2026-11-30 23:03:05.593523+00:00');
INSERT INTO "tortoise_migrations" VALUES(88,'portal','0088_orders_are_counted_once','2026-11-30 23:03:05.629856+00:00');
INSERT INTO "tortoise_migrations" VALUES(89,'portal','0089_addresses_are_changed','2026-11-30 23:03:05.639224+00:00');
INSERT INTO "tortoise_migrations" VALUES(90,'portal','0090_hyphens_make_no_other_code','2026-11-30 23:03:05.648706+00:00');
INSERT INTO "tortoise_migrations" VALUES(91,'portal','0091_recommendations_are_learnt','2026-11-30 23:03:05.667952+00:00');
INSERT INTO "tortoise_migrations" VALUES(92,'portal','0092_commissions_say_whose_first_order_counts','2026-11-30 23:03:05.682377+00:00');
INSERT INTO "tortoise_migrations" VALUES(93,'portal','0093_readers_know_when_they_read','2026-11-30 23:03:05.707843+00:00');
INSERT INTO "tortoise_migrations" VALUES(94,'portal','0094_partners_bring_members','2026-11-30 23:03:05.737126+00:00');
INSERT INTO "tortoise_migrations" VALUES(95,'portal','0095_orders_are_asked_about','2026-11-30 23:03:05.747989+00:00');
INSERT INTO "tortoise_migrations" VALUES(96,'portal','0096_lists_keep_whom_they_pay','2026-11-30 23:03:05.817718+00:00');
INSERT INTO "tortoise_migrations" VALUES(97,'portal','0097_votes_of_the_banned_are_judged','2026-11-30 23:03:05.841269+00:00');
INSERT INTO "tortoise_migrations" VALUES(98,'portal','0098_months_are_foretold','2026-11-30 23:03:05.868478+00:00');
INSERT INTO "tortoise_migrations" VALUES(99,'portal','0099_wishes_wait_for_each_customer','2026-11-30 23:03:05.905090+00:00');
INSERT INTO "tortoise_migrations" VALUES(100,'portal','0100_pages_look_like_their_brand','2026-11-30 23:03:06.015085+00:00');
INSERT INTO "tortoise_migrations" VALUES(101,'portal','0101_drafts_have_stars','2026-11-30 23:03:06.039460+00:00');
INSERT INTO "tortoise_migrations" VALUES(102,'portal','0102_members_are_held_out','2026-11-30 23:03:06.072940+00:00');
INSERT INTO "tortoise_migrations" VALUES(103,'portal','0103_other_terms_are_tried','2026-11-30 23:03:06.079992+00:00');
INSERT INTO "tortoise_migrations" VALUES(104,'portal','0104_results_of_holdouts_are_kept','2026-11-30 23:03:06.098270+00:00');
INSERT INTO "tortoise_migrations" VALUES(105,'portal','0105_segments_of_the_brands_own','2026-11-30 23:03:06.135370+00:00');
INSERT INTO "tortoise_migrations" VALUES(106,'portal','0106_things_are_for_segments','2026-11-30 23:03:06.168573+00:00');
INSERT INTO "tortoise_migrations" VALUES(107,'portal','0107_threats_to_life_are_kept','2026-11-30 23:03:06.200665+00:00');
INSERT INTO "tortoise_migrations" VALUES(108,'portal','0108_devices_are_told_at_once','2026-11-30 23:03:06.761557+00:00');
INSERT INTO "tortoise_migrations" VALUES(109,'portal','0109_customers_tell_what_they_prefer','2026-11-30 23:03:06.777178+00:00');
INSERT INTO "tortoise_migrations" VALUES(110,'portal','0110_customers_are_asked_in_surveys','2026-11-30 23:03:06.827569+00:00');
INSERT INTO "tortoise_migrations" VALUES(111,'portal','0111_offers_say_whom_they_are_for','2026-11-30 23:03:06.867080+00:00');
INSERT INTO "tortoise_migrations" VALUES(112,'portal','0112_customers_cost_by_channel','2026-11-30 23:03:06.884391+00:00');
INSERT INTO "tortoise_migrations" VALUES(113,'portal','0113_threads_that_were_public_are_gone','2026-11-30 23:03:06.910423+00:00');
INSERT INTO "tortoise_migrations" VALUES(114,'portal','0114_old_renderings_are_found','2026-11-30 23:03:06.938660+00:00');
INSERT INTO "tortoise_migrations" VALUES(115,'portal','0115_terms_have_a_version','2026-11-30 23:03:06.967852+00:00');
INSERT INTO "tortoise_migrations" VALUES(116,'portal','0116_members_are_asked_for_new_terms','2026-11-30 23:03:07.008167+00:00');
INSERT INTO "tortoise_migrations" VALUES(117,'portal','0117_all_old_renderings_are_found','2026-11-30 23:03:07.114561+00:00');
INSERT INTO "tortoise_migrations" VALUES(118,'portal','0118_counted_orders_know_their_shipping','2026-11-30 23:03:07.143584+00:00');
INSERT INTO "tortoise_migrations" VALUES(119,'portal','0119_wordings_say_whether_they_were_ended','2026-11-30 23:03:07.181010+00:00');
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
INSERT INTO "translations" VALUES('01a22eb2-9d0a-720f-9b4e-02916647a19e','Reward','01a22eb2-9d08-74af-8259-613c87e00b50','title','de','Fünf Euro geschenkt',NULL,'Five euros off','2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "used_sign_on_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "jti_hash" VARCHAR(64) NOT NULL,
    "forget_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_used_sign_o_provide_eeaba4" UNIQUE ("provider_id", "jti_hash")
);
INSERT INTO "used_sign_on_tokens" VALUES('01a22eb2-9d98-71e3-ae64-e770c969ef19','00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2','2026-01-10 09:02:00+00:00','01a22eb2-9d92-7224-962b-ca85f82267c0');
CREATE TABLE "void_acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL UNIQUE REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "void_acceptances" VALUES('01a22eb2-9fc3-742c-ae5f-a3c43a46c797','01a22eb2-9fbe-745c-b665-42a5e482ddfc','01a22eb2-9fb3-743f-becb-4a755c204935');
CREATE TABLE "void_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_void_votes_post_id_dd0a33" UNIQUE ("post_id", "member_id")
);
INSERT INTO "void_votes" VALUES('01a22eb2-9fbf-71c6-a908-a177805158a1',1,'2026-01-10 09:00:00+00:00','01a22eb2-9fbe-745c-b665-42a5e482ddfc','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9fb3-743f-becb-4a755c204935');
CREATE TABLE "vote_changes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "author_id" CHAR(36)   /* Who had written it then */,
    "previous" SMALLINT NOT NULL,
    "value" SMALLINT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "vote_changes" VALUES('01a22eb2-9f03-757d-84b5-449d356a745e','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',0,1,'2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9eeb-7476-b32f-7384c546950c');
INSERT INTO "vote_changes" VALUES('01a22eb2-9fb6-720b-8e0b-32c00b31f48d','01a22eb2-9d70-76ae-8e31-3c6c8bf5bf50',0,1,'2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9fb3-743f-becb-4a755c204935');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a22eb2-9f02-7365-b1a2-13150e2262e0',1,'2026-01-10 09:00:00+00:00','01a22eb2-9d0c-76fa-8fe0-ac38fd9ba727','01a22eb2-9eeb-7476-b32f-7384c546950c');
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
INSERT INTO "webhook_deliveries" VALUES('01a22eb2-a0e3-7276-9f33-8072d26cfac9','msg_01a22eb2a0e372769f338071352d4f87','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi6ynQx2-o_grDj9m6cn","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a0b2-7357-981f-9cdd2f76619b',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eb2-a0e5-7429-b86b-3ed7f59ec60d','msg_01a22eb2a0e57429b86b3ed64090f190','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi6yoFx1xbHPiySILruy","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a0b2-7357-981f-9cdd2f76619b',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eb2-a0ef-76b3-8d68-3b87f2830355','msg_01a22eb2a0ef76b38d683b86085734ee','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi6ynQx2-o_grDj9m6cn","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a0b2-7357-981f-9cdd2f76619b',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eb2-a0f0-73d5-9a9f-9459ced28b16','msg_01a22eb2a0f073d59a9f94580fa67ed2','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoi6yoO12JKy12Yb43gKA","memberId":"tdABoi6ynQx2-o_grDj9m6cn","rewardId":"UCQBoi6ynQh0r4JZYTyH4AtQ","couponCode":"1QQD-T7VJ-8A9Y-2HDH","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a0b2-7357-981f-9cdd2f76619b',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eb2-a0fa-7372-b841-671fa255f2e6','msg_01a22eb2a0fa7372b841671ece3d9b3c','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi6ynXB2ro4xPGyL9b9Q","available":134,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a0b2-7357-981f-9cdd2f76619b',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eb2-a1ab-704d-a332-e2ccc035275c','msg_01a22eb2a1ab704da332e2cb3754c033','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi6yoaZzG5QWXQxGT5vK","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a0b2-7357-981f-9cdd2f76619b',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22eb2-a1b2-704a-9d62-7e4d1fa27ed2','msg_01a22eb2a1b2704a9d627e4cbb0d9249','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoi6yoaZzG5QWXQxGT5vK","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22eb2-a0b2-7357-981f-9cdd2f76619b',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a22eb2-a0b2-7357-981f-9cdd2f76619b','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrDgCsonJzNlny346wg58_kfnBkmijfSjrpp2ZpEKk6F4ma8hGtoRZhhqzqwWcZ82FTNxF9KJ_3IWcRCINpj3WXtLQFxXZ20Jte051rnFmafDat_XLmkdLr3ZZpTxdfuZ9f9o3psFs4OztetYNlsw-e4y8Qw==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "welcomed" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "member_id" CHAR(36)   /* Who had it; nobody once they are erased */,
    "kept_until" TIMESTAMP   /* Set when they are erased */
);
INSERT INTO "welcomed" VALUES('01a22eb2-9daa-7247-bd2a-90c60430ec5b','c7699150cf043d66ffc4ef3473631f3247138c6de7d67d71482274554344c20d','01a22eb2-9d9a-75c1-92e3-52b0c9eabbb0',NULL);
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',119);
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
