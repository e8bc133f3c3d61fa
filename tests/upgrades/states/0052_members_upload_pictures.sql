BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a227e8-7849-71ff-8265-e8df494a901c','2026-01-10 09:00:00+00:00','01a227e8-7584-7659-bf42-e2e179421d20','01a227e8-7830-754f-9744-1429ac599dcf','01a227e8-7805-77c6-952a-742b20b80665');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a227e8-7990-7332-9b42-0c29f4991edf','tier:silver','2026-01-10 09:00:00+00:00','01a227e8-7584-7659-bf42-e2e179421d20');
INSERT INTO "access_grants" VALUES('01a227e8-7b88-70bd-ae54-f1da4a896af5','tier:silver','2026-01-30 09:00:00+00:00','01a227e8-7a76-7340-96c2-e7eb60596e6b');
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
INSERT INTO "account_tokens" VALUES('01a227e8-7743-74c3-b9c7-bfb57310e4ce','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a227e8-7738-74a5-9ff7-bb1b741b0d53');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a227e8-7576-7708-9d97-ea03c82a38bd','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a227e8-7b33-771c-8e8a-863cd5a1eba2','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
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
INSERT INTO "api_keys" VALUES('01a227e8-7afb-76db-840e-5b6b952ab96d','The till','["ORDERS_WRITE"]','portal_key_cf4icw','e913fe8531a04062c0eba07a45b8cd7525be12aca51f48fef08886df413456d4','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "api_key_id" CHAR(36)   /* The API key that did it, where no person did */);
INSERT INTO "audit_entries" VALUES('01a227e8-7564-7591-8d76-32f8f2553978','programme.save','Program','01a227e8-7561-7322-a5cc-4a504ccb7caf','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a227e8-7569-76ee-9ebe-cd16247ebdb9','tier.save','Tier','01a227e8-7568-76c3-b55c-5f6492050a12','silver','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a227e8-7581-716a-8052-42157640de88','translations.save','Reward','01a227e8-757c-77e9-ba99-cc1988b1aee0','de: title','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a227e8-76db-7666-8e44-608a86e2e19f','identity_provider.save','IdentityProvider','01a227e8-76d9-73e4-9103-4a69cadd5b7a','shop','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a227e8-76f8-723d-b83c-7a93b221496b','identity_provider.save','IdentityProvider','01a227e8-76f7-75e9-be3c-1f0e9d399e69','login','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a227e8-7906-737a-bb74-67cbaac4971a','case.decide','ModerationCase','01a227e8-78d2-7105-8e98-79efad54a64a','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a227e8-78de-7657-83bd-46d5c1fa6e84',NULL);
INSERT INTO "audit_entries" VALUES('01a227e8-7a1e-76ac-96cd-fdade7db6879','order.move','Order','01a227e8-79ee-77e4-a8a6-cea7e22604cc','nobody -> 01a227e8-7693-7428-b819-85150ae69a82: He told us his number','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a227e8-7b03-7363-9e85-b47cd8f5e82c','api_key.create','ApiKey','01a227e8-7afb-76db-840e-5b6b952ab96d','The till (portal_key_cf4icw…): ORDERS_WRITE','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a227e8-7b14-739d-857e-06edcdddf209','webhook.create','WebhookEndpoint','01a227e8-7b13-77e1-b919-7e681c6320ec','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a227e8-7bdc-7337-a255-b4284f13d50f','member.erase','Member','01a227e8-7bba-7678-bba5-3d0bc9eb3bbc',NULL,'2026-01-30 09:00:00+00:00','01a227e8-7bba-7678-bba5-3d0bc9eb3bbc',NULL);
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a227e8-7808-7742-b3d6-3dca6f385ed9','first-question','2026-01-10 09:00:00+00:00','01a227e8-7584-7659-bf42-e2e179421d20');
INSERT INTO "badge_awards" VALUES('01a227e8-7850-73c5-9a42-916ba9b451a2','first-answer','2026-01-10 09:00:00+00:00','01a227e8-7693-7428-b819-85150ae69a82');
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
, "translated_into" TEXT, "locale" VARCHAR(12));
INSERT INTO "categories" VALUES('01a227e8-77de-71e5-84c8-41d88b5e543e','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
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
INSERT INTO "community_profiles" VALUES('01a227e8-7808-7742-b3d6-3dc82f741d20',2,0,0,'01a227e8-7584-7659-bf42-e2e179421d20');
INSERT INTO "community_profiles" VALUES('01a227e8-7830-754f-9744-142ae0f96cde',1,1,1,'01a227e8-7693-7428-b819-85150ae69a82');
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
INSERT INTO "consents" VALUES('01a227e8-7739-74a9-a75e-97811e5a3746','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a227e8-7738-74a5-9ff7-bb1b741b0d53');
INSERT INTO "consents" VALUES('01a227e8-7739-74a9-a75e-978255f51dbb','NEWSLETTER','newsletter-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a227e8-7738-74a5-9ff7-bb1b741b0d53');
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
INSERT INTO "coupon_cases" VALUES('01a227e8-7bb6-7454-ab81-8cb067d1990d','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a227e8-7bb2-73ac-a108-fd7cd5e62ca8','01a227e8-7b92-7211-99c1-987be2c32350');
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
INSERT INTO "coupon_claims" VALUES('01a227e8-7bac-7734-8c03-c0248117cc55','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a227e8-7ba9-76c4-86d4-ce746d9028bd','01a227e8-7b92-7211-99c1-987be2c32350');
INSERT INTO "coupon_claims" VALUES('01a227e8-7bb4-75df-96a9-f4e723fcf91e','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a227e8-7bb2-73ac-a108-fd7cd5e62ca8','01a227e8-7b92-7211-99c1-987be2c32350');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a227e8-7691-7149-a615-d963ce36bfb6','$argon2id$v=19$m=19456,t=2,p=1$+Qo+sJyYxjYvfNWbSyF80w$Refv3CtAldMHSafnEllY8lzG2OZMO/idhrvVMVlJon0','2026-01-10 09:00:00+00:00','01a227e8-7584-7659-bf42-e2e179421d20');
INSERT INTO "credentials" VALUES('01a227e8-7739-74a9-a75e-978015fcce94','$argon2id$v=19$m=19456,t=2,p=1$lXb0NB6qzm9wyQYb32VPkQ$n8fF5fijpF8lHDQczm0G0hxfE2r+if/OWbQAg54wliw','2026-01-10 09:00:00+00:00','01a227e8-7738-74a5-9ff7-bb1b741b0d53');
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
INSERT INTO "customer_data_requests" VALUES('01a227e8-7b28-7489-90d4-b2245dbfe680','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
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
INSERT INTO "customers" VALUES('01a227e8-76f4-7688-8da2-490c042e7a59','shop','11',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a227e8-76e6-7361-9511-1a23952d2d91',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a227e8-7972-77ae-b63f-484a9c373518','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a227e8-7584-7659-bf42-e2e179421d20','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a227e8-79e7-707a-99e7-877cfea03231','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a227e8-7a06-7499-9b0c-2ac6f29ec7f9','shop','placed:01a227e8-7693-7428-b819-85150ae69a82',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a227e8-7693-7428-b819-85150ae69a82',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a227e8-7ac6-75b1-94a8-9ad0c652ec43','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a227e8-7a76-7340-96c2-e7eb60596e6b','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a227e8-7b9f-740a-a9bf-adebf1d8ed60','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a227e8-7693-7428-b819-85150ae69a82','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a227e8-7b67-7600-8fef-c665307998e4','ce8bb8a2a3256775c052922d16e9f7fc17ba2e5f145fcd2d51cf1af08c423565','2026-01-10 09:00:00+00:00','2026-01-17 09:00:00+00:00','01a227e8-7584-7659-bf42-e2e179421d20');
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
INSERT INTO "earn_rule_versions" VALUES('01a227e8-756c-76cc-9a7b-0697ed2d2047',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a227e8-756b-702b-bcb0-ed249f197631',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a227e8-7570-7730-9f99-6d5edee6fe34',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a227e8-756f-75e8-80a3-d134c3213902',NULL,NULL,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a227e8-7573-727e-9886-c7bf2742fb8d',1,'For a ANSWER_ACCEPTED',15,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a227e8-7573-727e-9886-c7becb492973',NULL,NULL,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "translated_into" TEXT);
INSERT INTO "earn_rules" VALUES('01a227e8-756b-702b-bcb0-ed249f197631','PURCHASE',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a227e8-756f-75e8-80a3-d134c3213902','THREAD',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a227e8-7573-727e-9886-c7becb492973','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a227e8-7a32-75b4-82cc-859fe691b139','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a227e8-7b6b-75e0-93bd-6c087b26b2f1','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a227e8-7850-73c5-9a42-916d9bad29a5');
CREATE TABLE "external_identities" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL,
    "last_used_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_external_id_provide_14eec4" UNIQUE ("provider_id", "subject")
);
INSERT INTO "external_identities" VALUES('01a227e8-76f4-7688-8da2-490b1afa6aca','11','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-76e6-7361-9511-1a23952d2d91','01a227e8-76d9-73e4-9103-4a69cadd5b7a');
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a227e8-7bc8-7526-b1d9-1de57de02155','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
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
INSERT INTO "idempotency_keys" VALUES('01a227e8-7875-76d7-b4ff-92e4a7ab1529','post','thanks','e5d07143ae6779c28874825fd161168a8a846aee643eee149339933f775fbba6','01a227e8-7871-77bd-ac1a-af446fda63d4','2026-01-10 09:00:00+00:00','01a227e8-7584-7659-bf42-e2e179421d20');
INSERT INTO "idempotency_keys" VALUES('01a227e8-7a21-706b-be34-bcdb9051a43e','move_order','a move','30c14ebf7025ce306d60a62c3c93d4f0ba0b927de94b398c42d17db3c3e1d696','01a227e8-79ee-77e4-a8a6-cea7e22604cc','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "identity_providers" VALUES('01a227e8-76d9-73e4-9103-4a69cadd5b7a','shop','Shop','SIGNED_TOKEN',1,'shop','HS256','gAAAAABrDEOzXKphYJPuPFCYrBNnlxhBYYUvOowfEfBQ8Z-i3VMDtUBpAsVJTrNmtZOQ9FQVx_ryMK2PV3a_J7DILC5LlPeAqa64DOoTsc_QQU0aWqjPOlxr_zpfbXoMMNu6xgwu2WS6',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "identity_providers" VALUES('01a227e8-76f7-75e9-be3c-1f0e9d399e69','login','Login','OPENID_CONNECT',1,NULL,NULL,NULL,NULL,NULL,NULL,'https://login.example.org','portal',NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a227e8-7b44-7139-9764-e80bb4478ee8','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[],"named":[]}','2026-01-10 09:00:00+00:00',0);
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a227e8-7584-7659-bf42-e2e179421d20','{}','2026-11-29 15:24:37.219248+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a227e8-76f1-75b6-b266-8e99bc8f48a3',0,0,0,0,0,0,0,0,0,NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a227e8-76e6-7361-9511-1a23952d2d91',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a227e8-7809-7453-8ae9-c79624b08a32',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7568-76c3-b55c-5f6492050a12','01a227e8-7584-7659-bf42-e2e179421d20',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a227e8-7850-73c5-9a42-916d9bad29a5',115,0,0,0,115,0,0,115,4,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a227e8-7693-7428-b819-85150ae69a82',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a227e8-7acf-7723-a83d-8473d2c02a3c',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7568-76c3-b55c-5f6492050a12','01a227e8-7a76-7340-96c2-e7eb60596e6b',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a227e8-7bbe-7298-ad1f-f60a066ab54e',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a227e8-7bba-7678-bba5-3d0bc9eb3bbc',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
INSERT INTO "loyalty_programme" VALUES('01a227e8-7561-7322-a5cc-4a504ccb7caf','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a227e8-7987-7708-b444-17104520d748','2026-01-10 08:59:00+00:00',NULL,'01a227e8-7809-7453-8ae9-c79624b08a32','01a227e8-7568-76c3-b55c-5f6492050a12');
INSERT INTO "loyalty_tier_periods" VALUES('01a227e8-7b85-75b6-aa91-06c3513a4e08','2026-01-30 09:00:00+00:00',NULL,'01a227e8-7acf-7723-a83d-8473d2c02a3c','01a227e8-7568-76c3-b55c-5f6492050a12');
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
INSERT INTO "loyalty_tiers" VALUES('01a227e8-7568-76c3-b55c-5f6492050a12','silver','Silver',1,150,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a227e8-7b52-770a-a532-be244959f90f','gold','Gold',2,2000,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a227e8-7b5a-72a4-a165-fca22fa45c6b','platinum','Platinum',3,3000,'1','[]',NULL,0,NULL);
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
INSERT INTO "members" VALUES('01a227e8-7584-7659-bf42-e2e179421d20','anna','anna','Anna',NULL,'/media/QpzQoP38WlzaMZbTpr0Clg/small','anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a227e8-7693-7428-b819-85150ae69a82','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a227e8-76e6-7361-9511-1a23952d2d91','member-23952d2d91','member-23952d2d9l','Fred',NULL,NULL,'fred@example.org','fred@example.org','fred@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a227e8-7738-74a5-9ff7-bb1b741b0d53','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a227e8-78de-7657-83bd-46d5c1fa6e84','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a227e8-7a76-7340-96c2-e7eb60596e6b','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1);
INSERT INTO "members" VALUES('01a227e8-7bba-7678-bba5-3d0bc9eb3bbc','former-3d0bc9eb3bbc','former-3dobc9eb3bbc','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1);
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
INSERT INTO "moderation_cases" VALUES('01a227e8-78d2-7105-8e98-79efad54a64a','Post','01a227e8-78bb-723c-a4d0-f613f9b4d7cb',NULL,'DECIDED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a227e8-7693-7428-b819-85150ae69a82');
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
INSERT INTO "moderation_decisions" VALUES('01a227e8-78f1-748d-8644-cc43661120cb',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a227e8-78d2-7105-8e98-79efad54a64a','01a227e8-78de-7657-83bd-46d5c1fa6e84');
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
INSERT INTO "moderation_reports" VALUES('01a227e8-78d4-703f-9070-e5a21ba77ad4','D88C-XPC6-NAS7','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a227e8-78d2-7105-8e98-79efad54a64a','01a227e8-7584-7659-bf42-e2e179421d20');
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
INSERT INTO "notifications" VALUES('01a227e8-7816-718d-8627-9f815185efaa','POINTS_EARNED','points:01a227e8-780e-75a5-8cdc-76fd9442dc53:01a227e8-7584-7659-bf42-e2e179421d20',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a227e8-7584-7659-bf42-e2e179421d20');
INSERT INTO "notifications" VALUES('01a227e8-7850-73c5-9a42-916c9a28998f','ANSWER_ACCEPTED','accepted:01a227e8-7830-754f-9744-1429ac599dcf:01a227e8-7693-7428-b819-85150ae69a82','Post','01a227e8-7830-754f-9744-1429ac599dcf','{}','2026-01-10 09:00:00+00:00',NULL,'01a227e8-7584-7659-bf42-e2e179421d20','01a227e8-7693-7428-b819-85150ae69a82');
INSERT INTO "notifications" VALUES('01a227e8-7855-7530-858d-060fec9712d2','POINTS_EARNED','points:01a227e8-7853-77ca-8d3a-a7521fdc68a6:01a227e8-7693-7428-b819-85150ae69a82',NULL,NULL,'{"points":15,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a227e8-7693-7428-b819-85150ae69a82');
INSERT INTO "notifications" VALUES('01a227e8-7893-77b0-a108-f62fdd9c83d7','VOTE','vote:01a227e8-7830-754f-9744-1429ac599dcf:01a227e8-7693-7428-b819-85150ae69a82','Post','01a227e8-7830-754f-9744-1429ac599dcf','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a227e8-7693-7428-b819-85150ae69a82');
INSERT INTO "notifications" VALUES('01a227e8-7954-712b-8011-d6223ea6623a','MODERATION','decision:01a227e8-78f1-748d-8644-cc43661120cb:01a227e8-7693-7428-b819-85150ae69a82',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a227e8-7693-7428-b819-85150ae69a82');
INSERT INTO "notifications" VALUES('01a227e8-797f-756c-bd21-b7516c3300ad','POINTS_EARNED','points:01a227e8-7978-75f3-86b4-221dc25e8a77:01a227e8-7584-7659-bf42-e2e179421d20',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a227e8-7584-7659-bf42-e2e179421d20');
INSERT INTO "notifications" VALUES('01a227e8-7988-770d-8260-587e072a94e2','TIER_CHANGED','tier:silver:2026-01-10:01a227e8-7584-7659-bf42-e2e179421d20',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a227e8-7584-7659-bf42-e2e179421d20');
INSERT INTO "notifications" VALUES('01a227e8-7a10-719a-861c-e565bcbe7080','POINTS_EARNED','points:01a227e8-7a0f-7207-99df-4fd68c32104b:01a227e8-7693-7428-b819-85150ae69a82',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a227e8-7693-7428-b819-85150ae69a82');
INSERT INTO "notifications" VALUES('01a227e8-7ad8-73e5-b001-bcb7fb43d09c','POINTS_EARNED','points:01a227e8-7ad0-7518-aea1-4cf2597b5aac:01a227e8-7a76-7340-96c2-e7eb60596e6b',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a227e8-7a76-7340-96c2-e7eb60596e6b');
INSERT INTO "notifications" VALUES('01a227e8-7b6c-7376-b414-c92878c111cc','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a227e8-7693-7428-b819-85150ae69a82',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a227e8-7693-7428-b819-85150ae69a82');
INSERT INTO "notifications" VALUES('01a227e8-7b79-7238-bd25-7105c931fde0','REFERRAL_REWARDED','referral:01a227e8-7a7f-70e8-8bfe-4d7043fae9ea:REFERRER:01a227e8-7584-7659-bf42-e2e179421d20',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a227e8-7a76-7340-96c2-e7eb60596e6b','01a227e8-7584-7659-bf42-e2e179421d20');
INSERT INTO "notifications" VALUES('01a227e8-7b79-7238-bd25-7106381b83f6','REFERRAL_REWARDED','referral:01a227e8-7a7f-70e8-8bfe-4d7043fae9ea:REFEREE:01a227e8-7a76-7340-96c2-e7eb60596e6b',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a227e8-7584-7659-bf42-e2e179421d20','01a227e8-7a76-7340-96c2-e7eb60596e6b');
INSERT INTO "notifications" VALUES('01a227e8-7b86-7033-92d9-47884f540f26','TIER_CHANGED','tier:silver:2026-01-30:01a227e8-7a76-7340-96c2-e7eb60596e6b',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a227e8-7a76-7340-96c2-e7eb60596e6b');
INSERT INTO "notifications" VALUES('01a227e8-7b96-7524-b297-e6981e1df56b','REWARD','redemption:01a227e8-7b92-7211-99c1-987be2c32350:01a227e8-7584-7659-bf42-e2e179421d20',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a227e8-7584-7659-bf42-e2e179421d20');
INSERT INTO "notifications" VALUES('01a227e8-7ba4-7194-adf5-e9ffbcfb7df5','POINTS_EARNED','points:01a227e8-7ba1-745d-9c78-e0d8fa715455:01a227e8-7693-7428-b819-85150ae69a82',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a227e8-7693-7428-b819-85150ae69a82');
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
INSERT INTO "order_lines" VALUES('01a227e8-7974-778f-af07-04c818084d13',0,'beans','Beans',2,9000,'01a227e8-7973-75f8-bc79-354f838136b4','01a227e8-7960-766f-9a18-f7e1c05a0cf2','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a227e8-79ee-77e4-a8a6-cea88eb154cc',0,'beans','Beans',1,1500,'01a227e8-79ee-77e4-a8a6-cea7e22604cc','01a227e8-7960-766f-9a18-f7e1c05a0cf2','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a227e8-7ac9-70c1-9aca-88e4a6ca420b',0,'beans','Beans',1,4000,'01a227e8-7ac8-74d9-81d4-daecd208b3fa','01a227e8-7960-766f-9a18-f7e1c05a0cf2','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a227e8-7ba0-7114-b15f-dce7db811d42',0,'beans','Beans',1,2000,'01a227e8-7ba0-7114-b15f-dce6b548a67e','01a227e8-7960-766f-9a18-f7e1c05a0cf2','0',1,NULL,NULL,NULL);
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
INSERT INTO "orders" VALUES('01a227e8-7973-75f8-bc79-354f838136b4','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a227e8-7972-77ae-b63f-484a9c373518',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a227e8-79ee-77e4-a8a6-cea7e22604cc','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a227e8-7a06-7499-9b0c-2ac6f29ec7f9',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a227e8-7ac8-74d9-81d4-daecd208b3fa','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a227e8-7ac6-75b1-94a8-9ad0c652ec43',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00');
INSERT INTO "orders" VALUES('01a227e8-7ba0-7114-b15f-dce6b548a67e','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a227e8-7b9f-740a-a9bf-adebf1d8ed60',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00');
INSERT INTO "orders" VALUES('01a227e8-7ba9-76c4-86d4-ce746d9028bd','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'5P50-FTZE-FDY8-1BVQ',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00');
INSERT INTO "orders" VALUES('01a227e8-7bb2-73ac-a108-fd7cd5e62ca8','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'5P50-FTZE-FDY8-1BVQ',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00');
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
INSERT INTO "outbox" VALUES('01a227e8-773c-71a5-9e97-6ec533557370','account letter','{"kind":"registration","member":"01a227e8-7738-74a5-9ff7-bb1b741b0d53"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-7837-7303-92cc-8d35e9449173','notices','{"what":"reply","about":{"post":"01a227e8-7830-754f-9744-1429ac599dcf"},"run":"01a227e8-7836-71b0-850f-b0e402f8a9d8"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-7874-7604-af0e-6de2886d1c38','notices','{"what":"reply","about":{"post":"01a227e8-7871-77bd-ac1a-af446fda63d4"},"run":"01a227e8-7873-712e-b334-6484c398c670"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-78bd-7315-9911-d0c416836cc6','notices','{"what":"reply","about":{"post":"01a227e8-78bb-723c-a4d0-f613f9b4d7cb"},"run":"01a227e8-78bc-75e7-9ae0-74de5de5c8a6"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-78d6-73b1-9add-cef3b4c7b5f2','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"D88C-XPC6-NAS7"},"unsubscribe":null}','receipt:01a227e8-78d4-703f-9070-e5a21ba77ad4','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-7952-7128-945b-c1fdf71dab93','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\n{consequences}Ground: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge, by answering to the operator of this portal. You may also turn to a\ncertified out-of-court dispute settlement body or to a court. Your reference is {reference}.","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","consequences":"","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","reference":"01a227e8-78f1-748d-8644-cc43661120cb"},"unsubscribe":null}','statement:01a227e8-78f1-748d-8644-cc43661120cb','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-7959-71cd-97b2-c0b79c1199c5','notices','{"what":"outcome","about":{"decision":"01a227e8-78f1-748d-8644-cc43661120cb"},"run":"01a227e8-7954-712b-8011-d623ddd3c77b"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-79ba-764e-a99b-b83343440869','notices','{"what":"points taken","about":{"transfer":"01a227e8-79b4-76e8-b2d3-f9b1e5e7dca1","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a227e8-79b4-76e8-b2d3-f9b1e5e7dca1"},"run":"01a227e8-79b5-7356-8f83-2eb8e383c436"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-7a20-756b-bc8e-5836260ae74b','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a227e8-7693-7428-b819-85150ae69a82","order":"01a227e8-79ee-77e4-a8a6-cea7e22604cc","once":"moved:01a227e8-7a1e-76ac-96cd-fdaefdb64ccf:TO"},"run":"01a227e8-7a1e-76ac-96cd-fdaf7188f257"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-7b67-7600-8fef-c666a98ee3e9','data export','{"export":"01a227e8-7b67-7600-8fef-c665307998e4"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-7b6d-718c-909c-7760cfbd13c0','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a227e876937428b81985150ae69a825dc90d2f4059f20f08519e7572a71306"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a227e876937428b81985150ae69a825dc90d2f4059f20f08519e7572a71306"}','points end:01a227e8-7693-7428-b819-85150ae69a82:2026-02-19:30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-7bae-727a-bfa3-f8be814776a5','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a227e8-7b92-7211-99c1-987be2c32350","order":"01a227e8-7ba9-76c4-86d4-ce746d9028bd","once":"coupon:01a227e8-7bae-727a-bfa3-f8bc5dd1c417"},"run":"01a227e8-7bae-727a-bfa3-f8bd03ff2501"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-7bb8-70bf-9a00-92d0882cebbf','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a227e8-7bb6-7454-ab81-8cb067d1990d","once":"coupon case:01a227e8-7bb6-7454-ab81-8cb067d1990d"},"run":"01a227e8-7bb8-70bf-9a00-92cf07f94430"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a227e8-7bc9-73cf-9595-1bc5a76e9d1e','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
CREATE TABLE "picture_files" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "variant" VARCHAR(8) NOT NULL,
    "content" BLOB NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_fil_picture_2298a9" UNIQUE ("picture_id", "variant")
);
INSERT INTO "picture_files" VALUES('01a227e8-77c3-7751-ae01-7b1aef65779c','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a227e8-77c2-7391-a8fb-5e008944e136');
INSERT INTO "picture_files" VALUES('01a227e8-77c3-7751-ae01-7b1bb2a5ebea','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a227e8-77c2-7391-a8fb-5e008944e136');
CREATE TABLE "picture_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(12) NOT NULL,
    "shown_by" CHAR(36) NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_use_picture_ea4a7c" UNIQUE ("picture_id", "place", "shown_by")
);
INSERT INTO "picture_uses" VALUES('01a227e8-77cd-77b3-b91e-7a1db89c1d20','avatar','01a227e8-7584-7659-bf42-e2e179421d20','01a227e8-77c2-7391-a8fb-5e008944e136');
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
INSERT INTO "pictures" VALUES('01a227e8-77c2-7391-a8fb-5e008944e136','QpzQoP38WlzaMZbTpr0Clg',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7584-7659-bf42-e2e179421d20');
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a227e8-79b4-76e8-b2d3-f9b2339de3e4',20,'01a227e8-7978-75f3-86b4-221e46ee8681','01a227e8-79b4-76e8-b2d3-f9b1e5e7dca1');
INSERT INTO "points_draws" VALUES('01a227e8-7b93-74cf-a7bb-f9d8b56699b3',100,'01a227e8-7978-75f3-86b4-221e46ee8681','01a227e8-7b93-74cf-a7bb-f9d7048548b2');
INSERT INTO "points_draws" VALUES('01a227e8-7bcd-7688-bc16-e8fdbe803cb4',10,'01a227e8-7bbf-71fb-ab75-b0bb13bff124','01a227e8-7bcb-72bf-99ea-03706a0614af');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a227e8-7b7c-7298-956b-79b5d1a6718b','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7b7a-702d-9d30-03af46908eb9','01a227e8-780f-72b6-a844-25e8a8d442f0');
INSERT INTO "points_extensions" VALUES('01a227e8-7b7c-7298-956b-79b63af7f89a','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7b7a-702d-9d30-03af46908eb9','01a227e8-7978-75f3-86b4-221e46ee8681');
INSERT INTO "points_extensions" VALUES('01a227e8-7b81-77a9-915e-d7b54b4284c9','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7b80-7447-984a-40d799a0eb44','01a227e8-7ad1-771b-9aee-16450cf8e492');
INSERT INTO "points_extensions" VALUES('01a227e8-7ba3-76a8-8ac9-b692978680b7','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7ba1-745d-9c78-e0d8fa715455','01a227e8-7ae7-70c7-ac1e-bfaccfd6f3df');
INSERT INTO "points_extensions" VALUES('01a227e8-7ba3-76a8-8ac9-b693b9e4c559','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7ba1-745d-9c78-e0d8fa715455','01a227e8-7853-77ca-8d3a-a75355e531f2');
INSERT INTO "points_extensions" VALUES('01a227e8-7ba3-76a8-8ac9-b6946774d0be','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7ba1-745d-9c78-e0d8fa715455','01a227e8-7a0f-7207-99df-4fd799df3fb7');
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
INSERT INTO "points_lots" VALUES('01a227e8-780f-72b6-a844-25e8a8d442f0',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7809-7453-8ae9-c79624b08a32','01a227e8-780e-75a5-8cdc-76fd9442dc53',0);
INSERT INTO "points_lots" VALUES('01a227e8-7853-77ca-8d3a-a75355e531f2',1,15,15,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7850-73c5-9a42-916d9bad29a5','01a227e8-7853-77ca-8d3a-a7521fdc68a6',0);
INSERT INTO "points_lots" VALUES('01a227e8-7978-75f3-86b4-221e46ee8681',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7809-7453-8ae9-c79624b08a32','01a227e8-7978-75f3-86b4-221dc25e8a77',0);
INSERT INTO "points_lots" VALUES('01a227e8-7a0f-7207-99df-4fd799df3fb7',2,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7850-73c5-9a42-916d9bad29a5','01a227e8-7a0f-7207-99df-4fd68c32104b',0);
INSERT INTO "points_lots" VALUES('01a227e8-7ad1-771b-9aee-16450cf8e492',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7acf-7723-a83d-8473d2c02a3c','01a227e8-7ad0-7518-aea1-4cf2597b5aac',0);
INSERT INTO "points_lots" VALUES('01a227e8-7ae7-70c7-ac1e-bfaccfd6f3df',3,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7850-73c5-9a42-916d9bad29a5','01a227e8-7ae7-70c7-ac1e-bfabdf1d9938',0);
INSERT INTO "points_lots" VALUES('01a227e8-7aef-75b0-af06-447a918ab48b',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a227e8-7809-7453-8ae9-c79624b08a32','01a227e8-7aee-7301-9629-cf4da05d8f0b',0);
INSERT INTO "points_lots" VALUES('01a227e8-7b7a-702d-9d30-03b05e43d4df',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7809-7453-8ae9-c79624b08a32','01a227e8-7b7a-702d-9d30-03af46908eb9',0);
INSERT INTO "points_lots" VALUES('01a227e8-7b80-7447-984a-40d890ff36aa',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7acf-7723-a83d-8473d2c02a3c','01a227e8-7b80-7447-984a-40d799a0eb44',0);
INSERT INTO "points_lots" VALUES('01a227e8-7ba2-74c1-8b24-41db6c2640a1',4,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a227e8-7850-73c5-9a42-916d9bad29a5','01a227e8-7ba1-745d-9c78-e0d8fa715455',0);
INSERT INTO "points_lots" VALUES('01a227e8-7bbf-71fb-ab75-b0bb13bff124',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a227e8-7bbe-7298-ad1f-f60a066ab54e','01a227e8-7bbf-71fb-ab75-b0baa674f6f5',0);
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
INSERT INTO "points_transfers" VALUES('01a227e8-780e-75a5-8cdc-76fd9442dc53',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a227e8-7805-77c6-952a-742b20b80665','368155372a0f6955c248c7b7d4180c25ce829e659c5a1d96b633796595aab916','THREAD','For a THREAD','Thread','01a227e8-7805-77c6-952a-742b20b80665','RULE','01a227e8-7570-7730-9f99-6d5edee6fe34',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7809-7453-8ae9-c79624b08a32',NULL,'01a227e8-7570-7730-9f99-6d5edee6fe34',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7853-77ca-8d3a-a7521fdc68a6',1,'EARN','ISSUANCE','AVAILABLE',15,15,0,0,15,'ANSWER_ACCEPTED:post:01a227e8-7830-754f-9744-1429ac599dcf','b382ded80c5de7a9b4f4e56088c710e87a4cf4f1ebbc2e576dcf1fbff4214e80','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a227e8-7830-754f-9744-1429ac599dcf','RULE','01a227e8-7573-727e-9886-c7bf2742fb8d',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7850-73c5-9a42-916d9bad29a5',NULL,'01a227e8-7573-727e-9886-c7bf2742fb8d',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7978-75f3-86b4-221dc25e8a77',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a227e8-7973-75f8-bc79-354f838136b4','cdfa3e7ec54bdcab93652d4b2d0ecbcfd136d5ab963dd1ea52bf77321e8fe0d2','PURCHASE','For a PURCHASE','Order','01a227e8-7973-75f8-bc79-354f838136b4','RULE','01a227e8-756c-76cc-9a7b-0697ed2d2047','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7809-7453-8ae9-c79624b08a32',NULL,'01a227e8-756c-76cc-9a7b-0697ed2d2047',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-79b4-76e8-b2d3-f9b1e5e7dca1',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a227e8-7978-75f3-86b4-221dc25e8a77:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a227e8-7973-75f8-bc79-354f838136b4','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7809-7453-8ae9-c79624b08a32','01a227e8-7978-75f3-86b4-221dc25e8a77',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7a0f-7207-99df-4fd68c32104b',2,'EARN','ISSUANCE','AVAILABLE',30,45,0,0,30,'PURCHASE:order:01a227e8-79ee-77e4-a8a6-cea7e22604cc','ea1b919f14fce8492ec62fbd85a3c7f0a0bf36ebd247f4d46c49a5cc33b2bdef','PURCHASE','For a PURCHASE','Order','01a227e8-79ee-77e4-a8a6-cea7e22604cc','RULE','01a227e8-756c-76cc-9a7b-0697ed2d2047','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7850-73c5-9a42-916d9bad29a5',NULL,'01a227e8-756c-76cc-9a7b-0697ed2d2047',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7ad0-7518-aea1-4cf2597b5aac',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a227e8-7ac8-74d9-81d4-daecd208b3fa','d2203f6af895e4fa08373038e5d6260b70fc9b0366654f4352ab03cfb385f25c','PURCHASE','For a PURCHASE','Order','01a227e8-7ac8-74d9-81d4-daecd208b3fa','RULE','01a227e8-756c-76cc-9a7b-0697ed2d2047','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7acf-7723-a83d-8473d2c02a3c',NULL,'01a227e8-756c-76cc-9a7b-0697ed2d2047',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7ae7-70c7-ac1e-bfabdf1d9938',3,'EARN','ISSUANCE','AVAILABLE',30,75,0,0,30,'gift:6','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7850-73c5-9a42-916d9bad29a5',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7aee-7301-9629-cf4da05d8f0b',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:7','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7809-7453-8ae9-c79624b08a32',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7b7a-702d-9d30-03af46908eb9',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a227e8-7a7f-70e8-8bfe-4d7043fae9ea','6fb6118c4a04b5473b4c79c28e0e53f563fae580c2ff106c16a5983117d3ee5a','REFERRER','A friend came by your invitation','Referral','01a227e8-7a7f-70e8-8bfe-4d7043fae9ea','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a227e8-7809-7453-8ae9-c79624b08a32',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7b80-7447-984a-40d799a0eb44',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a227e8-7a7f-70e8-8bfe-4d7043fae9ea','1fff78ed5c8f2088048760487709507e168cd8163e7eed68bf0e3c39afa9960d','REFEREE','You came by a friend''s invitation','Referral','01a227e8-7a7f-70e8-8bfe-4d7043fae9ea','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a227e8-7acf-7723-a83d-8473d2c02a3c',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7b93-74cf-a7bb-f9d7048548b2',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a227e8-7b92-7211-99c1-987be2c32350','61f34085c735cd3741dd1c90d233df5f547282574ed39d43b3d242151223d5ef',NULL,'Five euros off','Redemption','01a227e8-7b92-7211-99c1-987be2c32350','MEMBER','01a227e8-7584-7659-bf42-e2e179421d20',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a227e8-7809-7453-8ae9-c79624b08a32',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7ba1-745d-9c78-e0d8fa715455',4,'EARN','ISSUANCE','AVAILABLE',40,115,0,0,40,'PURCHASE:order:01a227e8-7ba0-7114-b15f-dce6b548a67e','8870c687cd71e1c1cd58aaf78ed4213ac59a5e0bcfc258d4b160a9debe999a94','PURCHASE','For a PURCHASE','Order','01a227e8-7ba0-7114-b15f-dce6b548a67e','RULE','01a227e8-756c-76cc-9a7b-0697ed2d2047','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a227e8-7850-73c5-9a42-916d9bad29a5',NULL,'01a227e8-756c-76cc-9a7b-0697ed2d2047',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7bbf-71fb-ab75-b0baa674f6f5',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:9','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a227e8-7bbe-7298-ad1f-f60a066ab54e',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a227e8-7bcb-72bf-99ea-03706a0614af',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a227e8-7bbe-7298-ad1f-f60a066ab54e:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a227e8-7bbe-7298-ad1f-f60a066ab54e',NULL,NULL,NULL,NULL);
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a227e8-78a7-7162-9140-1cc4babfc725','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a227e8-7693-7428-b819-85150ae69a82','01a227e8-7830-754f-9744-1429ac599dcf');
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
INSERT INTO "posts" VALUES('01a227e8-7806-74e5-bac8-dd19a534d21b',1,'It tastes of sand.','<p>It tastes of sand.</p>
',2,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a227e8-7584-7659-bf42-e2e179421d20',NULL,'01a227e8-7805-77c6-952a-742b20b80665',0,0);
INSERT INTO "posts" VALUES('01a227e8-7830-754f-9744-1429ac599dcf',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',2,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a227e8-7693-7428-b819-85150ae69a82',NULL,'01a227e8-7805-77c6-952a-742b20b80665',0,0);
INSERT INTO "posts" VALUES('01a227e8-7871-77bd-ac1a-af446fda63d4',3,'Thank you!','<p>Thank you!</p>
',2,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a227e8-7584-7659-bf42-e2e179421d20',NULL,'01a227e8-7805-77c6-952a-742b20b80665',0,0);
INSERT INTO "posts" VALUES('01a227e8-78bb-723c-a4d0-f613f9b4d7cb',4,'Buy my grinder!','<p>Buy my grinder!</p>
',2,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a227e8-7693-7428-b819-85150ae69a82',NULL,'01a227e8-7805-77c6-952a-742b20b80665',0,0);
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
INSERT INTO "products" VALUES('01a227e8-7960-766f-9a18-f7e1c05a0cf2','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "provider_sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "sid" VARCHAR(255),
    "sealed_id_token" TEXT NOT NULL,
    "began_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    "session_id" CHAR(36) NOT NULL UNIQUE REFERENCES "sessions" ("id") ON DELETE CASCADE
);
INSERT INTO "provider_sessions" VALUES('01a227e8-76f9-7747-b55f-b5ce2d488fb9','11',NULL,'gAAAAABrDEOz7rX3OvWs7D5VgfLs73FVGE7Nz0Rt_Z1Pt0e4Qys_JMXTtxuOo_AQ-ff3aDvC6F9D-MeYRduDMmO1wBt0Lid81Q==','2026-01-10 09:00:00+00:00','01a227e8-76f7-75e9-be3c-1f0e9d399e69','01a227e8-76f5-7168-af3e-6f6a3f669385');
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
INSERT INTO "redemptions" VALUES('01a227e8-7b92-7211-99c1-987be2c32350','5P50-FTZE-FDY8-1BVQ',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a227e8-7584-7659-bf42-e2e179421d20','01a227e8-757c-77e9-ba99-cc1988b1aee0',0,NULL,NULL,1,NULL,NULL,NULL,NULL,0);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a227e8-757a-73cd-b733-39fc982eb16a','REFERRER','POINTS',500,NULL,NULL,NULL,'01a227e8-7579-7530-b67d-7df9bff50868',NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a227e8-757a-73cd-b733-39fdacad95af','REFEREE','POINTS',200,NULL,NULL,NULL,'01a227e8-7579-7530-b67d-7df9bff50868',NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a227e8-7579-7530-b67d-7df9bff50868','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7da4-9b4f-4989ad6b3077','5NVH8SCSMR','5nvh8scsmr',1,1,1,1,'2026-01-10 09:00:00+00:00','01a227e8-7579-7530-b67d-7df9bff50868','01a227e8-7584-7659-bf42-e2e179421d20');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a227e8-7a66-7746-a283-6e1ef02dcdc9','9531a0cf7c784c3b3d9e8fcc688a7bc67ee16d66c2e22e9b06248c3276a0d412','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7da4-9b4f-4989ad6b3077');
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
INSERT INTO "referrals" VALUES('01a227e8-7a7f-70e8-8bfe-4d7043fae9ea','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a227e8-7579-7530-b67d-7df9bff50868','019ba722-4680-7da4-9b4f-4989ad6b3077','01a227e8-7ac8-74d9-81d4-daecd208b3fa','01a227e8-7584-7659-bf42-e2e179421d20','01a227e8-7a76-7340-96c2-e7eb60596e6b');
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a227e8-7b77-734f-a56c-87e598c9bc3d',1,'01a227e8-7579-7530-b67d-7df9bff50868','01a227e8-7584-7659-bf42-e2e179421d20');
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
INSERT INTO "refunds" VALUES('01a227e8-799b-74c2-8453-b9966563b27d','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a227e8-7973-75f8-bc79-354f838136b4',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a227e8-79d7-724c-8836-be66df3d73b4','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a227e8-7b60-709f-af71-66722bec539c','2026-01-30 09:00:00+00:00',NULL,'01a227e8-7b5d-76ed-8ae3-9254c725e476','01a227e8-7568-76c3-b55c-5f6492050a12');
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
INSERT INTO "releases" VALUES('01a227e8-7b5d-76ed-8ae3-9254c725e476','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a227e8-7b91-70a2-ad05-4072521cee6b',1,'01a227e8-7584-7659-bf42-e2e179421d20','01a227e8-757c-77e9-ba99-cc1988b1aee0');
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
INSERT INTO "rewards" VALUES('01a227e8-757c-77e9-ba99-cc1988b1aee0','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0,'de');
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a227e8-78ea-710d-8d43-72d7694a2b8d','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a227e8-78de-7657-83bd-46d5c1fa6e84');
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
INSERT INTO "sessions" VALUES('01a227e8-7694-7049-840b-8c43e94dbeef','0dd1cc6c2a59efe49b760d20f02ef8d6245988a8c8d1c3c026854cf9dabd6cd8','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a227e8-7584-7659-bf42-e2e179421d20',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sessions" VALUES('01a227e8-7696-75ef-a43f-e6b6f0274f9d','2e70db0db0fd2421968d0829487cc4b69a70762bff38e871fda32b45bc6f13a3','A page of the shop','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a227e8-7584-7659-bf42-e2e179421d20','2026-01-10 09:15:00+00:00','56bd7d721e95c5a46c824b3f0a2a0089b89f06f246a41d0cd2f9f0aa4e3990b8','1ea1f36bc1f961bc4ce0ada49b2c15a22eade827bd2cfd21b4a585a7101b35b1',NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "sessions" VALUES('01a227e8-76f5-7168-af3e-6f6a3f669385','c3fdb16c21293d27114de9e8ca67b37e6de6d5acc0e335d61e7757e9ce0f42fe',NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a227e8-76e6-7361-9511-1a23952d2d91',NULL,NULL,NULL,NULL,NULL,'01a227e8-76d9-73e4-9103-4a69cadd5b7a');
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
INSERT INTO "shares" VALUES('01a227e8-7b64-72be-945d-3cfcb34aead7','PYpZY32c5qudjfbu','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a227e8-7584-7659-bf42-e2e179421d20');
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
INSERT INTO "shop_deliveries" VALUES('01a227e8-7b23-7206-9d54-a6dc31113953','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a227e8-7b2e-70ea-ae66-9a4d6cf123b9','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "table_stamps" (
    "name" VARCHAR(60) NOT NULL  PRIMARY KEY,
    "stamp" VARCHAR(36) NOT NULL
);
INSERT INTO "table_stamps" VALUES('loyalty_programme','2644392e0b609fb0ae7d88da2c11508c');
INSERT INTO "table_stamps" VALUES('earn_rules','92919ed01644d1ca2e02ebcd9bf5ed1b');
INSERT INTO "table_stamps" VALUES('earn_rule_versions','b31d760e037bf08720846e75942f717a');
INSERT INTO "table_stamps" VALUES('webhook_endpoints','5df033bf5c07022ad431a12c8d77b390');
INSERT INTO "table_stamps" VALUES('loyalty_tiers','a5cd8b4633953e194d6f1ec72cb38f99');
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
);
INSERT INTO "tags" VALUES('01a227e8-7807-7719-908d-0547041fc14d','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE, "is_muted" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a227e8-7808-7742-b3d6-3dc911c73d9c',2,1,'2026-01-10 09:00:00+00:00','01a227e8-7584-7659-bf42-e2e179421d20','01a227e8-7805-77c6-952a-742b20b80665',0);
INSERT INTO "thread_readers" VALUES('01a227e8-7830-754f-9744-142b19c2cc92',2,1,'2026-01-10 09:00:00+00:00','01a227e8-7693-7428-b819-85150ae69a82','01a227e8-7805-77c6-952a-742b20b80665',0);
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a227e8-7807-7719-908d-0548f93550a2',0,'01a227e8-7807-7719-908d-0547041fc14d','01a227e8-7805-77c6-952a-742b20b80665');
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
, "locale" VARCHAR(12));
INSERT INTO "threads" VALUES('01a227e8-7805-77c6-952a-742b20b80665','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',4,2,0,0,0,0,1,NULL,'VISIBLE','01a227e8-7584-7659-bf42-e2e179421d20','01a227e8-77de-71e5-84c8-41d88b5e543e',NULL,'en');
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-29 15:24:33.195322+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-29 15:24:33.223465+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-29 15:24:33.267498+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-29 15:24:33.343015+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-29 15:24:33.411715+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-29 15:24:33.442210+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-29 15:24:33.500075+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-29 15:24:33.559349+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-29 15:24:33.596671+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-29 15:24:33.622890+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-29 15:24:33.651618+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-29 15:24:33.729962+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-29 15:24:33.752970+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-29 15:24:33.779889+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-29 15:24:33.804209+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-29 15:24:33.833432+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-29 15:24:33.962108+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-29 15:24:34.033403+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-29 15:24:34.090475+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-29 15:24:34.114160+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-29 15:24:34.157142+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-29 15:24:34.197859+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-29 15:24:34.254218+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-29 15:24:34.277434+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-29 15:24:34.311833+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-29 15:24:34.337209+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-29 15:24:34.605950+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-29 15:24:34.627483+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-29 15:24:34.653078+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-29 15:24:34.706382+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-29 15:24:34.721659+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-29 15:24:34.776712+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-29 15:24:34.804787+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-29 15:24:34.819883+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-29 15:24:34.841597+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-29 15:24:34.882349+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-29 15:24:34.901289+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-11-29 15:24:34.921461+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-11-29 15:24:34.947461+00:00');
INSERT INTO "tortoise_migrations" VALUES(40,'portal','0040_shops_sign_people_on','2026-11-29 15:24:34.990982+00:00');
INSERT INTO "tortoise_migrations" VALUES(41,'portal','0041_sessions_are_refreshed','2026-11-29 15:24:35.045614+00:00');
INSERT INTO "tortoise_migrations" VALUES(42,'portal','0042_coupons_are_taken_back_from_their_shop','2026-11-29 15:24:35.095796+00:00');
INSERT INTO "tortoise_migrations" VALUES(43,'portal','0043_keys_for_shop_back_ends','2026-11-29 15:24:35.131313+00:00');
INSERT INTO "tortoise_migrations" VALUES(44,'portal','0044_tables_that_hardly_change_are_stamped','2026-11-29 15:24:35.166771+00:00');
INSERT INTO "tortoise_migrations" VALUES(45,'portal','0045_provider_sessions_end_together','2026-11-29 15:24:35.198558+00:00');
INSERT INTO "tortoise_migrations" VALUES(46,'portal','0046_votes_of_imports_are_kept','2026-11-29 15:24:35.249920+00:00');
INSERT INTO "tortoise_migrations" VALUES(47,'portal','0047_mailboxes_of_apple_are_one','2026-11-29 15:24:35.274166+00:00');
INSERT INTO "tortoise_migrations" VALUES(48,'portal','0048_texts_of_staff_are_translated','2026-11-29 15:24:35.361553+00:00');
INSERT INTO "tortoise_migrations" VALUES(49,'portal','0049_sessions_know_who_opened_them','2026-11-29 15:24:35.396790+00:00');
INSERT INTO "tortoise_migrations" VALUES(50,'portal','0050_muting_is_a_choice','2026-11-29 15:24:35.459982+00:00');
INSERT INTO "tortoise_migrations" VALUES(51,'portal','0051_threads_have_a_language','2026-11-29 15:24:35.525683+00:00');
INSERT INTO "tortoise_migrations" VALUES(52,'portal','0052_members_upload_pictures','2026-11-29 15:24:35.547955+00:00');
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
INSERT INTO "translations" VALUES('01a227e8-7580-71fa-b98e-0b8334fb30a2','Reward','01a227e8-757c-77e9-ba99-cc1988b1aee0','title','de','Fünf Euro geschenkt',NULL,'Five euros off','2026-01-10 09:00:00+00:00');
CREATE TABLE "used_sign_on_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "jti_hash" VARCHAR(64) NOT NULL,
    "forget_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_used_sign_o_provide_eeaba4" UNIQUE ("provider_id", "jti_hash")
);
INSERT INTO "used_sign_on_tokens" VALUES('01a227e8-76e2-741c-8559-4d0c7d25262b','00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2','2026-01-10 09:02:00+00:00','01a227e8-76d9-73e4-9103-4a69cadd5b7a');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a227e8-788c-745d-b48e-9a20cb7659b3',1,'2026-01-10 09:00:00+00:00','01a227e8-7584-7659-bf42-e2e179421d20','01a227e8-7830-754f-9744-1429ac599dcf');
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
INSERT INTO "webhook_deliveries" VALUES('01a227e8-7b7e-74cf-bb84-457cf9595938','msg_01a227e87b7e74cfbb84457b300f32f0','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoifodYR2Wb9C4uF5Qh0g","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a227e8-7b13-77e1-b919-7e681c6320ec',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a227e8-7b82-77d4-beca-100758cb47ce','msg_01a227e87b8277d4beca1006498b7ceb','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoifoenZzQJbC5-tgWW5r","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a227e8-7b13-77e1-b919-7e681c6320ec',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a227e8-7b95-7399-9054-66de61935ea0','msg_01a227e87b957399905466dd414f457c','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoifodYR2Wb9C4uF5Qh0g","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a227e8-7b13-77e1-b919-7e681c6320ec',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a227e8-7b98-71c3-ab75-b7b4846cf026','msg_01a227e87b9871c3ab75b7b38d29a150','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoifoe5JyEZnBmHviwyNQ","memberId":"tdABoifodYR2Wb9C4uF5Qh0g","rewardId":"UCQBoifodXx36bqZzBmIsa7g","couponCode":"5P50-FTZE-FDY8-1BVQ","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a227e8-7b13-77e1-b919-7e681c6320ec',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a227e8-7ba5-7024-a53c-63f3afd1358d','msg_01a227e87ba57024a53c63f2acbd88c7','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoifodpN0KLgZhRUK5pqC","available":115,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a227e8-7b13-77e1-b919-7e681c6320ec',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a227e8-7bc1-7003-86bd-bd8639022293','msg_01a227e87bc1700386bdbd851734f50d','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoifoe7p2eLulPQvJ6zu8","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a227e8-7b13-77e1-b919-7e681c6320ec',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a227e8-7bce-740b-8c60-f017b7ebafbd','msg_01a227e87bce740b8c60f016f1d63966','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoifoe7p2eLulPQvJ6zu8","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a227e8-7b13-77e1-b919-7e681c6320ec',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a227e8-7b13-77e1-b919-7e681c6320ec','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrDEO1CmKS591d2lBa_YmMyu8C1KwbY2kT-NaC7jkiXXCyHutaajDEroOnGutk0q7jJPhDNx-g7qecP84aEVBV5ioM1hjmbbdhEMVE4pPNAlXymJeqgG4c1b3Mlmg_j1FkcXRha1HUr7PDTm0RjSiTNDEmFQ==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',52);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
