BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a22b76-25bf-7528-8a64-183bb24c102a','2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-25ba-7218-80bc-d72256409785','01a22b76-25ad-74bf-b224-bbf926d3afa2');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a22b76-268b-723c-8f8d-0ee4f788382b','tier:silver','2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005');
INSERT INTO "access_grants" VALUES('01a22b76-2947-7197-85ca-721cd0826b37','tier:silver','2026-01-30 09:00:00+00:00','01a22b76-2745-71c5-babe-5a0c6f58e084');
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
INSERT INTO "account_tokens" VALUES('01a22b76-2561-71e7-a44a-0e141f041a78','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22b76-2551-74b4-92bf-bc9cb181fe9a');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a22b76-2394-71d9-9a55-c9c86c613b28','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a22b76-28fb-7005-a22e-ffc71812271e','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
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
INSERT INTO "api_keys" VALUES('01a22b76-27a9-76d9-91ea-7b1a2f33fb1e','The till','["ORDERS_WRITE"]','portal_key_BJOOWN','0804d09e6ec039e41c283a027891beacb3ce8c9d73ef3e89e79e4de5d0c77c39','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "api_key_id" CHAR(36)   /* The API key that did it, where no person did */);
INSERT INTO "audit_entries" VALUES('01a22b76-2191-7274-982b-ff7e0b2fc1cc','programme.save','Program','01a22b76-2181-7700-b221-c047e3f753c0','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-221e-750c-8e7a-daaa388e0fcd','tier.save','Tier','01a22b76-2217-7202-a4e0-759672bfd5d6','silver','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-23e1-708e-b520-7fc349d5283f','goal.save','Goal','01a22b76-23e0-7612-90bf-2d19e58eb7f8','NPS: 30 → 2026-12-31','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-23e4-753a-b244-f34b8e114dfd','campaign.save','ReferralCampaign','01a22b76-23e3-76e5-9aff-5417513f3d89',NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-23e8-768e-b178-be6c20eb3070','reward.save','Reward','01a22b76-23e7-7251-b17a-e8f7bec4c4a8',NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-23ef-7586-9ca7-499ece48b35c','translations.save','Reward','01a22b76-23e7-7251-b17a-e8f7bec4c4a8','de: title','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-2467-7318-a32a-b6ccc79aef4a','identity_provider.save','IdentityProvider','01a22b76-2466-71ef-ae89-0112f478e856','shop','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-24d5-71d6-bb22-69c0ea166c59','identity_provider.save','IdentityProvider','01a22b76-24d4-7786-9b24-50409384c8d4','login','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-25f0-7165-a3d4-964af06b6cbf','reply.save','SavedReply','01a22b76-25ef-77be-b261-b92191d983e2','Advertising','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-260b-77be-a1d1-09f3dad9fecb','case.decide','ModerationCase','01a22b76-25f7-724a-ac4a-235707b55a32','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a22b76-25fc-7351-bdec-2b2187f7944f',NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-2638-7411-a3c8-c7bf75467dc9','screening.save','Screening',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-263a-74a7-8329-3fdc6db78e7a','fair_play.save','FairPlay',NULL,'votes_a_day: 30','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-2712-71b6-8a1e-72fa7f4d2165','order.move','Order','01a22b76-2703-7354-b1aa-c3f830a54dc1','nobody -> 01a22b76-241e-7543-b4a7-6130ee8d99b4: He told us his number','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-2775-721c-957f-88b1d2ea309c','partner.save','Partner','01a22b76-2775-721c-957f-88b0acb08cc0','HARBOUR','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-2799-759f-a393-c875b21529f0','partner.close_payout','PartnerPayout','01a22b76-278a-7296-85c3-794de60ba260','2026-01-09','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-27aa-7264-bf35-f5ef914d8999','api_key.create','ApiKey','01a22b76-27a9-76d9-91ea-7b1a2f33fb1e','The till (portal_key_BJOOWN…): ORDERS_WRITE','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-28d8-73c7-992d-29ea7a82ac3e','webhook.create','WebhookEndpoint','01a22b76-28d2-75d6-a98f-4cf1499dced1','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22b76-2a02-7710-9b13-1f0e096e8e18','member.erase','Member','01a22b76-29b7-7085-a2bc-ac2e17284cfd',NULL,'2026-01-30 09:00:00+00:00','01a22b76-29b7-7085-a2bc-ac2e17284cfd',NULL);
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a22b76-25b0-7378-9e7e-54171e4356f2','first-question','2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005');
INSERT INTO "badge_awards" VALUES('01a22b76-25c1-7182-8c93-5a1653279f76','first-answer','2026-01-10 09:00:00+00:00','01a22b76-241e-7543-b4a7-6130ee8d99b4');
INSERT INTO "badge_awards" VALUES('01a22b76-265d-7723-91ac-f0e807595ce3','first-question','2026-01-10 09:00:00+00:00','01a22b76-241e-7543-b4a7-6130ee8d99b4');
CREATE TABLE "bookmarks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kept_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_bookmarks_post_id_8da490" UNIQUE ("post_id", "member_id")
);
INSERT INTO "bookmarks" VALUES('01a22b76-25d4-7099-8c41-918ae843a866','2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-25ba-7218-80bc-d72256409785');
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
INSERT INTO "buying_models" VALUES('01a22b76-2985-748a-8694-7faf224c19de','2026-01-30','2026-01-30 09:00:00+00:00',4,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EUR',NULL,'TOO_FEW_BUYERS');
CREATE TABLE "calendar_feeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "last_fetched_at" TIMESTAMP   /* To within an hour */,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "calendar_feeds" VALUES('01a22b76-292b-706a-bca9-e230f5378ba8','a68bda99c23086fe60edc1cac9524a695dbfec64798c0337b57b59536df1f8ef','2026-01-10 09:00:00+00:00',NULL,'01a22b76-23f0-7049-928f-c0339faf7005');
CREATE TABLE "capped_deeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "wanted" INT NOT NULL  /* 0 while the deed is undone */,
    "available_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "award_id" CHAR(36) NOT NULL UNIQUE REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT capped_deeds_wanted_not_negative CHECK (wanted >= 0)
);
INSERT INTO "capped_deeds" VALUES('01a22b76-25c3-7750-aa36-51308b3fb52d',15,'2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22b76-25c3-7750-aa36-512e7d8f8383');
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
INSERT INTO "categories" VALUES('01a22b76-25a1-705c-860c-16ff93c66e3d','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a22b76-263d-7040-831d-6b4089e7ae09','room-1','Room-1',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a22b76-2659-7510-bfde-a54df5010882','tea','Tea',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
CREATE TABLE "category_rights" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ability" VARCHAR(5) NOT NULL,
    "holder" VARCHAR(80) NOT NULL  /* Whom it is about, an audience, or a key */,
    "is_denied" INT NOT NULL,
    "category_id" CHAR(36) NOT NULL REFERENCES "categories" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_category_ri_categor_a723ef" UNIQUE ("category_id", "ability", "holder")
);
INSERT INTO "category_rights" VALUES('01a22b76-25a2-742e-ad21-fdee53ce3e09','REPLY','EVERYONE',0,'01a22b76-25a1-705c-860c-16ff93c66e3d');
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
INSERT INTO "community_profiles" VALUES('01a22b76-25b0-7378-9e7e-54164bfa994f',2,0,0,'01a22b76-23f0-7049-928f-c0339faf7005');
INSERT INTO "community_profiles" VALUES('01a22b76-25ba-7218-80bc-d7241d6b42d4',3,1,1,'01a22b76-241e-7543-b4a7-6130ee8d99b4');
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
INSERT INTO "consents" VALUES('01a22b76-2554-7751-9635-3c05db09a131','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-2551-74b4-92bf-bc9cb181fe9a','sign-up',NULL);
INSERT INTO "consents" VALUES('01a22b76-2554-7751-9635-3c06a042f6c8','NEWSLETTER','newsletter-2','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-2551-74b4-92bf-bc9cb181fe9a','sign-up',NULL);
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
);
INSERT INTO "counted_orders" VALUES('01a22b76-2780-7164-befa-0b899332b66b','01a22b76-2702-758d-a2c1-7e9d5fc839d2','2026-01-08 09:00:00+00:00',739624,2000,NULL,1,1,1,X'01A22B76266A766FB5291012AEC64953');
INSERT INTO "counted_orders" VALUES('01a22b76-2677-73be-8513-a79d65fa139c','01a22b76-2676-76e2-a780-be0ced4680ac','2026-01-10 08:59:00+00:00',739626,9000,'[[739626,1000]]',1,1,1,X'01A22B76266A766FB5291012AEC64953');
INSERT INTO "counted_orders" VALUES('01a22b76-2703-7354-b1aa-c3f830a54dc1','01a22b76-270b-71bb-8428-64a3b31c9e5d','2026-01-10 08:59:00+00:00',739626,1500,NULL,1,1,1,X'01A22B76266A766FB5291012AEC64953');
INSERT INTO "counted_orders" VALUES('01a22b76-2768-733c-9651-25678607d794','01a22b76-2768-733c-9651-25668c8ec019','2026-01-10 09:00:00+00:00',739626,4000,NULL,1,1,1,X'01A22B76266A766FB5291012AEC64953');
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
INSERT INTO "coupon_cases" VALUES('01a22b76-2968-727f-ab12-2cc59d0f4237','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22b76-2966-70bd-a084-062d4d348a1f','01a22b76-294c-74b8-ac1f-98f377bf8600');
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
INSERT INTO "coupon_claims" VALUES('01a22b76-2961-7241-a29f-2db23935f217','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a22b76-2960-7699-ac1b-902082de4982','01a22b76-294c-74b8-ac1f-98f377bf8600');
INSERT INTO "coupon_claims" VALUES('01a22b76-2967-72ba-893d-88fec97c599c','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a22b76-2966-70bd-a084-062d4d348a1f','01a22b76-294c-74b8-ac1f-98f377bf8600');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a22b76-241a-77c0-8128-ef8d043fe55a','$argon2id$v=19$m=19456,t=2,p=1$VI4ehcRJLdwHvwY/dxfKsw$6fr0/E9ainzr+K4tsB50Ch1EOOcQbS9x1DEooudqaqE','2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005');
INSERT INTO "credentials" VALUES('01a22b76-2552-77a2-9f2c-402a9b66165f','$argon2id$v=19$m=19456,t=2,p=1$XsruAQDVmV6C99OpMjwRhA$jxNsMf+mgRkdlkmRPnR5FY+Z/6gdnf8vQpqVIkYecsA','2026-01-10 09:00:00+00:00','01a22b76-2551-74b4-92bf-bc9cb181fe9a');
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
INSERT INTO "customer_data_requests" VALUES('01a22b76-28f1-729f-bfda-792cdd1dfbf4','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
CREATE TABLE "customer_segments" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "segment" VARCHAR(9) NOT NULL,
    "since" DATE NOT NULL  /* The last day before it was found that they are in it */,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE CASCADE /* Who it is, if a member */
);
INSERT INTO "customer_segments" VALUES('01a22b76-23f0-7049-928f-c0339faf7005','LOYAL','2026-01-30','01a22b76-23f0-7049-928f-c0339faf7005');
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
INSERT INTO "customers" VALUES('01a22b76-24ca-73fe-9bcc-2f08f867b960','shop','11',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22b76-246d-75ba-99d1-dccdeef377e4',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a22b76-2676-76e2-a780-be0ced4680ac','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22b76-2702-758d-a2c1-7e9d5fc839d2','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22b76-270b-71bb-8428-64a3b31c9e5d','shop','placed:01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a22b76-2768-733c-9651-25668c8ec019','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22b76-2745-71c5-babe-5a0c6f58e084','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22b76-2959-73d8-9611-ac514cde93be','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a22b76-241e-7543-b4a7-6130ee8d99b4','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a22b76-292f-7469-ac34-69df9b6cd44a','07619e72f51ec89a0296eac1e461ea8b830e38205c1f3f067d08944501bc437c','2026-01-10 09:00:00+00:00','2026-01-11 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005');
CREATE TABLE "drafts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(8) NOT NULL  /* REPLY: REPLY\nTHREAD: THREAD\nQUESTION: QUESTION\nEDIT: EDIT\nREVIEW: REVIEW */,
    "place_key" VARCHAR(160) NOT NULL  /* Which thread, post, category or product: id, slug or number */,
    "title" VARCHAR(200),
    "body_markdown" TEXT NOT NULL,
    "version" INT NOT NULL  /* Counts the texts that stood here */,
    "saved_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_drafts_member__f93ed9" UNIQUE ("member_id", "place", "place_key")
);
INSERT INTO "drafts" VALUES('01a22b76-25d9-77e9-8fae-2d51964a841d','REPLY','01a22b76-25ad-74bf-b224-bbf926d3afa2',NULL,'And for how long',1,'2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005');
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
INSERT INTO "earn_rule_versions" VALUES('01a22b76-228b-7240-b094-ef60e59bb4af',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22b76-2288-70ea-9486-3479546ba8fd',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22b76-2366-7071-9893-1428aec682e0',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22b76-2366-7071-9893-1427b14a8bd4',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22b76-236e-71f8-982b-26367cead365',1,'For a ANSWER_ACCEPTED',15,NULL,14,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22b76-236d-71e5-8936-0afccfd4514f',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22b76-2373-72ec-8465-9e913c952849',1,'For a VERIFY_EMAIL',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22b76-2373-72ec-8465-9e903e198f6b',NULL,NULL,0,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "translated_into" TEXT);
INSERT INTO "earn_rules" VALUES('01a22b76-2288-70ea-9486-3479546ba8fd','PURCHASE',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22b76-2366-7071-9893-1427b14a8bd4','THREAD',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22b76-236d-71e5-8936-0afccfd4514f','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22b76-2373-72ec-8465-9e903e198f6b','VERIFY_EMAIL',1,1,'2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "email_changes" VALUES('01a22b76-2563-727c-a238-a72ab8020666','bert@example.org','bert@example.com','15d6d6b496af330b62838af1aec32e8e1f4b5963cc34e699353664973cf81ceb','a14507b15bd451a0de17b4dbea1ecffc52130820c0a1da069efec29ad1dba19f','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4');
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a22b76-271b-7774-b073-9428309f2484','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a22b76-2934-731f-becf-c5eff244b029','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a22b76-25c2-718e-933a-55348631de1b');
CREATE TABLE "external_identities" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL,
    "last_used_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_external_id_provide_14eec4" UNIQUE ("provider_id", "subject")
);
INSERT INTO "external_identities" VALUES('01a22b76-24c6-7448-8343-7c5aa5c11f85','11','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-246d-75ba-99d1-dccdeef377e4','01a22b76-2466-71ef-ae89-0112f478e856');
CREATE TABLE "fair_play_findings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "found_at" TIMESTAMP NOT NULL,
    "undone_at" TIMESTAMP,
    "undone_by_id" CHAR(36)
, "waits_for" VARCHAR(6)   /* STAFF: STAFF\nWORKER: WORKER */);
INSERT INTO "fair_play_findings" VALUES('01a22b76-2651-70e4-a7f3-3de62ed894fe','BURST','2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "fair_play_looks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" TIMESTAMP NOT NULL  /* Of the first vote that was not looked at */,
    "due_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "fair_play_looks" VALUES('01a22b76-25c0-776a-8352-e517833c00f5','2026-01-10 09:00:00+00:00','2026-01-10 23:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005');
CREATE TABLE "fair_play_suspects" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_fair_play_s_finding_820d8b" UNIQUE ("finding_id", "member_id")
);
INSERT INTO "fair_play_suspects" VALUES('01a22b76-2652-7783-a767-32fc86f131a9','01a22b76-2651-70e4-a7f3-3de62ed894fe','01a22b76-23f0-7049-928f-c0339faf7005');
INSERT INTO "fair_play_suspects" VALUES('01a22b76-2652-7783-a767-32fd0499bcb8','01a22b76-2651-70e4-a7f3-3de62ed894fe','01a22b76-241e-7543-b4a7-6130ee8d99b4');
CREATE TABLE "fair_play_terms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "votes_a_day" SMALLINT NOT NULL  /* Of each direction */,
    "votes_a_day_for_one" SMALLINT NOT NULL  /* Of them for one person */,
    "vote_stands_after_minutes" SMALLINT NOT NULL
);
INSERT INTO "fair_play_terms" VALUES('00000000-0000-0000-0000-000000000001',30,6,10);
CREATE TABLE "forgotten" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "forgotten_at" TIMESTAMP NOT NULL
);
INSERT INTO "forgotten" VALUES('01a22b76-29ca-71aa-abbc-feebb14a103a','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
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
INSERT INTO "goals" VALUES('01a22b76-23e0-7612-90bf-2d19e58eb7f8','NPS',30.0,'2026-12-31','2026-01-10',NULL,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "held_contents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(10) NOT NULL,
    "target_id" CHAR(36) NOT NULL UNIQUE,
    "findings" VARCHAR(80) NOT NULL,
    "held_at" TIMESTAMP NOT NULL,
    "shown_at" TIMESTAMP
);
INSERT INTO "held_contents" VALUES('01a22b76-2644-775c-8902-55ce9d40ea3b','Thread','01a22b76-2642-742f-b8b3-d6a451398903','WORDS','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "idempotency_keys" VALUES('01a22b76-25cd-71d5-b4fc-c94b37c5c505','post','thanks','e58f53c30bdd766f343c70f5f1c187e465ae67b561e9f5e83a52be75b29a9f6f','01a22b76-25cb-7268-b494-16b154f954e7','2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005');
INSERT INTO "idempotency_keys" VALUES('01a22b76-2718-740d-af79-016ae3f2c877','move_order','a move','e69b9406547d6adfcbd17d61cc049064b579816f745cb0e1c7a1386c10a286ac','01a22b76-2703-7354-b1aa-c3f830a54dc1','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "identity_providers" VALUES('01a22b76-2466-71ef-ae89-0112f478e856','shop','Shop','SIGNED_TOKEN',1,'shop','HS256','gAAAAABrDSyUZC2o_AIwyvdr3txVY2mFw-f5J3GTTAJ0AU4YDcdXKiUe6ML57W5MhLXP7Db2jHaDsAnpBDCfyxNtH4ZR1m3RsDfaxZ1BZBrPPHkhf7ppnLyX7PEOaYPbmTkbwHmPzZKb',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "identity_providers" VALUES('01a22b76-24d4-7786-9b24-50409384c8d4','login','Login','OPENID_CONNECT',1,NULL,NULL,NULL,NULL,NULL,NULL,'https://login.example.org','portal',NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a22b76-2901-7497-a0c8-9493a73d4e31','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[],"named":[]}','2026-01-10 09:00:00+00:00',0);
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
INSERT INTO "interactions" VALUES('01a22b76-289b-736c-9bdc-877106de3019','PHONE','C-1','64f37918b62f3602c14057959cc77eeb99f51d2ccadf8b3db2d8d08b86b274c7','Asked when her order comes.','2026-01-10 09:00:00+00:00','anna@example.org','2026-01-10 09:00:00+00:00','01a22b76-2804-70e5-8465-61f8ece2d5cb','01a22b76-23f0-7049-928f-c0339faf7005');
CREATE TABLE "learnings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "day" DATE NOT NULL UNIQUE,
    "made_at" TIMESTAMP NOT NULL,
    "is_finished" INT NOT NULL,
    "orders" INT NOT NULL  /* From how many it was learnt */
);
INSERT INTO "learnings" VALUES('01a22b76-29a6-7589-8da2-f707028e4461','2026-01-30','2026-01-30 09:00:00+00:00',1,5);
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a22b76-23f0-7049-928f-c0339faf7005','{}','2026-11-30 07:58:14.070327+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a22b76-2475-75da-8860-c89a5e7efb29',5,0,0,0,5,0,0,5,1,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22b76-246d-75ba-99d1-dccdeef377e4',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22b76-25b2-7282-b0c6-89f23089254a',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-2217-7202-a4e0-759672bfd5d6','01a22b76-23f0-7049-928f-c0339faf7005',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22b76-25c2-718e-933a-55348631de1b',134,0,0,0,134,0,0,134,5,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22b76-2769-7085-8ef3-7ab06589de50',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-2217-7202-a4e0-759672bfd5d6','01a22b76-2745-71c5-babe-5a0c6f58e084',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22b76-29b9-7462-9467-6e5f47f682ce',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22b76-29b7-7085-a2bc-ac2e17284cfd',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
, "points_expire_after_months" INT   /* Instead of days; twelve are a year (R32) */, "expiry_is_sliding" INT NOT NULL  /* Activity moves the end of all lots (R35) */ DEFAULT 0, "adjustments_are_activity" INT NOT NULL DEFAULT 0, "reminder_days" VARCHAR(60) NOT NULL  /* How long before points end members hear of it */ DEFAULT '30,7', "tier_basis" VARCHAR(8) NOT NULL  /* POINTS: POINTS\nSPEND: SPEND */ DEFAULT 'POINTS', "tier_downgrade" VARCHAR(10) NOT NULL  /* DROP: DROP\nONE_DOWN: ONE_DOWN */ DEFAULT 'DROP', "tier_refunds" VARCHAR(20) NOT NULL  /* IMMEDIATE: IMMEDIATE\nAT_NEXT_EVALUATION: AT_NEXT_EVALUATION */ DEFAULT 'IMMEDIATE', "overlap" VARCHAR(14) NOT NULL  /* BEST_ONLY: BEST_ONLY\nADDITIVE: ADDITIVE\nMULTIPLICATIVE: MULTIPLICATIVE */ DEFAULT 'BEST_ONLY', "voter_age_days" INT NOT NULL DEFAULT 3, "edition" INT NOT NULL DEFAULT 0, "edition_since" TIMESTAMP, "translated_into" TEXT, "earner_age_days" INT NOT NULL  /* From which age on an account earns by contributing (FP15) */ DEFAULT 0, "earner_helpful_votes" INT NOT NULL  /* From how many helpful votes on it does (FP15) */ DEFAULT 0, "signal_votes" INT NOT NULL  /* So many votes of strangers are a sign that a post is good (FP14, FP17) */ DEFAULT 2, "full_posts_a_day" INT   /* Further ones earn half of the one before each (FP16) */);
INSERT INTO "loyalty_programme" VALUES('01a22b76-2181-7700-b221-c047e3f753c0','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00',NULL,0,0,2,NULL);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a22b76-2687-76e1-8092-5bde378201d8','2026-01-10 08:59:00+00:00',NULL,'01a22b76-25b2-7282-b0c6-89f23089254a','01a22b76-2217-7202-a4e0-759672bfd5d6');
INSERT INTO "loyalty_tier_periods" VALUES('01a22b76-2945-70ce-a74b-40dee3b0f53a','2026-01-30 09:00:00+00:00',NULL,'01a22b76-2769-7085-8ef3-7ab06589de50','01a22b76-2217-7202-a4e0-759672bfd5d6');
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
INSERT INTO "loyalty_tiers" VALUES('01a22b76-2217-7202-a4e0-759672bfd5d6','silver','Silver',1,150,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22b76-290f-77c0-88c2-9461ebb9ba57','gold','Gold',2,2000,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22b76-2918-7280-b23a-b2b7a47d1b26','platinum','Platinum',3,3000,'1','[]',NULL,0,NULL);
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
INSERT INTO "members" VALUES('01a22b76-23f0-7049-928f-c0339faf7005','anna','anna','Anna',NULL,'/media/CEDBOuqjS1CUvKBiiLRmBQ/small','anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22b76-241e-7543-b4a7-6130ee8d99b4','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22b76-246d-75ba-99d1-dccdeef377e4','member-cdeef377e4','member-cdeef377e4','Fred',NULL,NULL,'fred@example.org','fred@example.org','fred@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22b76-2551-74b4-92bf-bc9cb181fe9a','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22b76-25fc-7351-bdec-2b2187f7944f','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22b76-2745-71c5-babe-5a0c6f58e084','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22b76-2777-7109-8d14-a7bdf47de810','emil','emil','Newcomer2',NULL,NULL,'emil@example.org',NULL,'emil@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22b76-2804-70e5-8465-61f8ece2d5cb','olga','olga','Olga',NULL,NULL,'olga@example.org','olga@example.org','olga@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
INSERT INTO "members" VALUES('01a22b76-29b7-7085-a2bc-ac2e17284cfd','former-ac2e17284cfd','former-ac2el7284cfd','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1,1);
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
INSERT INTO "moderation_appeals" VALUES('01a22b76-2635-7053-8343-1c8203e5195d','01a22b76-2600-76e9-a2a8-edff2ce66292:affected','It is a good grinder.','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,'01a22b76-2600-76e9-a2a8-edff2ce66292',NULL);
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
INSERT INTO "moderation_cases" VALUES('01a22b76-25f7-724a-ac4a-235707b55a32','Post','01a22b76-25ea-7178-ba15-be88e2e5387d',NULL,'APPEALED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,NULL);
INSERT INTO "moderation_cases" VALUES('01a22b76-2645-72a2-80c4-70c20e7895e6','Thread','01a22b76-2642-742f-b8b3-d6a451398903','Thread:01a22b76-2642-742f-b8b3-d6a451398903','OPEN','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,NULL);
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
INSERT INTO "moderation_decisions" VALUES('01a22b76-2600-76e9-a2a8-edff2ce66292',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a22b76-25f7-724a-ac4a-235707b55a32','01a22b76-25fc-7351-bdec-2b2187f7944f');
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
INSERT INTO "moderation_reports" VALUES('01a22b76-25f8-765b-8e52-33e43e5a88f4','2GJ6-XSR3-3A66','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a22b76-25f7-724a-ac4a-235707b55a32','01a22b76-23f0-7049-928f-c0339faf7005');
CREATE TABLE "moved_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_moved_posts_thread__e7cfed" UNIQUE ("thread_id", "number")
);
INSERT INTO "moved_posts" VALUES('01a22b76-2664-72b3-b6b7-26e58544169b',1,'01a22b76-265c-7533-8a80-e5712d52d8e2','01a22b76-265c-7533-8a80-e570ea10a39b');
CREATE TABLE "notification_choices" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(18) NOT NULL,
    "in_app" INT NOT NULL,
    "email" INT NOT NULL,
    "digest" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_notificatio_member__038118" UNIQUE ("member_id", "kind")
);
INSERT INTO "notification_choices" VALUES('01a22b76-2931-74c5-a099-a3331db258e0','VOTE',0,0,1,'01a22b76-23f0-7049-928f-c0339faf7005');
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
INSERT INTO "notifications" VALUES('01a22b76-24c2-72ad-8d54-02ed564326d9','POINTS_EARNED','points:01a22b76-2477-73ff-a3bf-2da5598de7ac:01a22b76-246d-75ba-99d1-dccdeef377e4',NULL,NULL,'{"points":5,"action":"VERIFY_EMAIL"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-246d-75ba-99d1-dccdeef377e4',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-25b4-7360-b846-acdb0aee259a','POINTS_EARNED','points:01a22b76-25b3-70c0-958f-ec9ba6ba4f79:01a22b76-23f0-7049-928f-c0339faf7005',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-23f0-7049-928f-c0339faf7005',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-25c1-7182-8c93-5a177e7bddf8','ANSWER_ACCEPTED','accepted:01a22b76-25ba-7218-80bc-d72256409785:01a22b76-241e-7543-b4a7-6130ee8d99b4','Post','01a22b76-25ba-7218-80bc-d72256409785','{}','2026-01-10 09:00:00+00:00',NULL,'01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-241e-7543-b4a7-6130ee8d99b4',1,'2026-01-10 09:10:00+00:00',NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-25c4-7769-91a6-19d9ca57cf7c','POINTS_EARNED','points:01a22b76-25c3-7750-aa36-512e7d8f8383:01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,'{"points":14,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-25d1-72b4-9017-e7e855e01ad0','VOTE','vote:01a22b76-25ba-7218-80bc-d72256409785:01a22b76-241e-7543-b4a7-6130ee8d99b4','Post','01a22b76-25ba-7218-80bc-d72256409785','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-2630-72bc-89d0-e3a2219f38e7','MODERATION','decision:01a22b76-2600-76e9-a2a8-edff2ce66292:01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","is_release":false,"ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-2656-71b6-9fb2-826114af5baf','MODERATION','unfair:01a22b76-2651-70e4-a7f3-3de62ed894fe:False:01a22b76-23f0-7049-928f-c0339faf7005',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-23f0-7049-928f-c0339faf7005',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-2657-7700-a2cf-4e8e15f2b550','MODERATION','unfair:01a22b76-2651-70e4-a7f3-3de62ed894fe:False:01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-267d-732b-a24f-d118727ab487','POINTS_EARNED','points:01a22b76-2679-7222-8aed-ebd7f08adc5c:01a22b76-23f0-7049-928f-c0339faf7005',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-23f0-7049-928f-c0339faf7005',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-2688-7722-ba1d-f96f178f40e7','TIER_CHANGED','tier:silver:2026-01-10:01a22b76-23f0-7049-928f-c0339faf7005',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-23f0-7049-928f-c0339faf7005',1,NULL,NULL,'2026-01-12 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22b76-270f-7188-b4b5-3c00ddc0e82a','POINTS_EARNED','points:01a22b76-270e-74ed-b760-d03757e8d903:01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-2732-72d9-be1f-9f65731d03dd','POINTS_EARNED','points:01a22b76-2731-74d5-a3dc-eb326589d2c0:01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,'{"points":20,"action":"SURVEY"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-276b-7774-b64f-7e237c9375fa','POINTS_EARNED','points:01a22b76-276a-756c-8b7d-d408f8474aee:01a22b76-2745-71c5-babe-5a0c6f58e084',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-2745-71c5-babe-5a0c6f58e084',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-2934-731f-becf-c5f0f021d9e9','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-293e-7744-801d-64a74139c663','REFERRAL_REWARDED','referral:01a22b76-274a-7003-94a4-facd3a921835:REFERRER:01a22b76-23f0-7049-928f-c0339faf7005',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a22b76-2745-71c5-babe-5a0c6f58e084','01a22b76-23f0-7049-928f-c0339faf7005',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22b76-293e-7744-801d-64a844eb68a3','REFERRAL_REWARDED','referral:01a22b76-274a-7003-94a4-facd3a921835:REFEREE:01a22b76-2745-71c5-babe-5a0c6f58e084',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-2745-71c5-babe-5a0c6f58e084',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22b76-2946-73a3-b467-f569f6309b1c','TIER_CHANGED','tier:silver:2026-01-30:01a22b76-2745-71c5-babe-5a0c6f58e084',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22b76-2745-71c5-babe-5a0c6f58e084',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22b76-294e-737f-ab04-42141612f943','REWARD','redemption:01a22b76-294c-74b8-ac1f-98f377bf8600:01a22b76-23f0-7049-928f-c0339faf7005',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22b76-23f0-7049-928f-c0339faf7005',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22b76-295d-777b-88a5-b807903a941c','POINTS_EARNED','points:01a22b76-295b-77a4-938c-83b9be2b81b2:01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',1,NULL,NULL,NULL);
CREATE TABLE "order_changes" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "order_id" CHAR(36) NOT NULL
);
INSERT INTO "order_changes" VALUES(5,'01a22b76-295a-7703-83e6-850e77ba461c');
INSERT INTO "order_changes" VALUES(6,'01a22b76-2960-7699-ac1b-902082de4982');
INSERT INTO "order_changes" VALUES(7,'01a22b76-2966-70bd-a084-062d4d348a1f');
CREATE TABLE "order_counting" (
    "basis" VARCHAR(80) NOT NULL  PRIMARY KEY,
    "after_id" CHAR(36)   /* Unset once all of them are counted */
);
INSERT INTO "order_counting" VALUES('Europe/Berlin EUR',NULL);
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
INSERT INTO "order_lines" VALUES('01a22b76-2678-7792-8afa-cfb39b03efbc',0,'beans','Beans',2,9000,'01a22b76-2677-73be-8513-a79d65fa139c','01a22b76-266a-766f-b529-1012aec64953','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22b76-2703-7354-b1aa-c3f9ae2d0f65',0,'beans','Beans',1,1500,'01a22b76-2703-7354-b1aa-c3f830a54dc1','01a22b76-266a-766f-b529-1012aec64953','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22b76-2769-7085-8ef3-7aaf9e8726ea',0,'beans','Beans',1,4000,'01a22b76-2768-733c-9651-25678607d794','01a22b76-266a-766f-b529-1012aec64953','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22b76-2780-7164-befa-0b8abc4b8b1e',0,'beans','Beans',1,2000,'01a22b76-2780-7164-befa-0b899332b66b','01a22b76-266a-766f-b529-1012aec64953','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22b76-295b-77a4-938c-83b842c2ad00',0,'beans','Beans',1,2000,'01a22b76-295a-7703-83e6-850e77ba461c','01a22b76-266a-766f-b529-1012aec64953','0',1,NULL,NULL,NULL);
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
INSERT INTO "orders" VALUES('01a22b76-2677-73be-8513-a79d65fa139c','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a22b76-2676-76e2-a780-be0ced4680ac',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22b76-2703-7354-b1aa-c3f830a54dc1','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a22b76-270b-71bb-8428-64a3b31c9e5d',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22b76-2768-733c-9651-25678607d794','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a22b76-2768-733c-9651-25668c8ec019',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22b76-2780-7164-befa-0b899332b66b','shop','A-8','ea15d2dcc1447fa8649e70857aeb2548dbc5074187d1aa8aeedc9760a0499756','2026-01-08 09:00:00+00:00','EUR',2000,0,'1','PAID','harbour',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-08 09:00:00+00:00',NULL,2000,2000,0,NULL,'01a22b76-2702-758d-a2c1-7e9d5fc839d2',NULL,NULL,0,NULL,'2026-01-08 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-08 09:00:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22b76-295a-7703-83e6-850e77ba461c','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a22b76-2959-73d8-9611-ac514cde93be',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22b76-2960-7699-ac1b-902082de4982','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'Z3CB-62FM-ZRBB-MCEX',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22b76-2966-70bd-a084-062d4d348a1f','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'Z3CB-62FM-ZRBB-MCEX',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,NULL);
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
INSERT INTO "outbox" VALUES('01a22b76-2555-770f-adfe-9bc074c69e08','account letter','{"kind":"registration","member":"01a22b76-2551-74b4-92bf-bc9cb181fe9a"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-25bb-71da-afe0-50bb1d3f09cc','notices','{"what":"reply","about":{"post":"01a22b76-25ba-7218-80bc-d72256409785"},"run":"01a22b76-25bb-71da-afe0-50ba7a3ee107"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-25cd-71d5-b4fc-c94af01378fb','notices','{"what":"reply","about":{"post":"01a22b76-25cb-7268-b494-16b154f954e7"},"run":"01a22b76-25cc-7509-83ed-308da62a6dfc"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-25ed-74de-8b55-da22862474cf','notices','{"what":"reply","about":{"post":"01a22b76-25ea-7178-ba15-be88e2e5387d"},"run":"01a22b76-25eb-7515-aad4-a4885e4d4c2f"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-25fa-7416-a109-2c064a5b10c7','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"2GJ6-XSR3-3A66"},"unsubscribe":null,"has_account":true}','receipt:01a22b76-25f8-765b-8e52-33e43e5a88f4','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-262f-7094-8faf-fd05ad32c83a','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\n{consequences}Ground: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge; another person decides about it:\n\n{appeal}\n\nYou may also turn to a certified out-of-court dispute settlement body or to a court.","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","consequences":"","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","appeal":"http://127.0.0.1:8000/appeal/01a22b76-2600-76e9-a2a8-edff2ce66292"},"unsubscribe":null,"has_account":true}','statement:01a22b76-2600-76e9-a2a8-edff2ce66292','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-2631-7082-891c-e5837a395ddd','notices','{"what":"outcome","about":{"decision":"01a22b76-2600-76e9-a2a8-edff2ce66292"},"run":"01a22b76-2630-72bc-89d0-e3a30c21491b"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-2636-7656-b6d2-1d83ad669454','mail','{"to":"bert@example.org","locale":"de","subject":"Your complaint {reference}","body":"{greeting}\n\nyour complaint has reached us. Its reference is {reference}.\n\nAnother person than the one who decided will look at it. We will write to you when they have.","values":{"greeting":"Hallo Bert,","reference":"01a22b76-2635-7053-8343-1c8203e5195d"},"unsubscribe":null,"has_account":true}','appeal:01a22b76-2635-7053-8343-1c8203e5195d','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-264a-74a5-8661-2860e4672535','notices','{"what":"reply","about":{"post":"01a22b76-2649-752c-85d7-c8e147ee47de"},"run":"01a22b76-264a-74a5-8661-285f5afc7c7f"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-26d6-72e2-ba41-dc9890cdd580','notices','{"what":"points taken","about":{"transfer":"01a22b76-26d4-7488-bd79-fc0c8225c20c","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a22b76-26d4-7488-bd79-fc0c8225c20c"},"run":"01a22b76-26d5-76e0-b9d4-13db6b305716"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-2718-740d-af79-016914062814','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a22b76-241e-7543-b4a7-6130ee8d99b4","order":"01a22b76-2703-7354-b1aa-c3f830a54dc1","once":"moved:01a22b76-2717-77fa-b255-0987f7b16e66:TO"},"run":"01a22b76-2717-77fa-b255-098897a6e182"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-2930-7148-8f8c-e2df11675feb','data export','{"export":"01a22b76-292f-7469-ac34-69df9b6cd44a"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-2937-73b0-9cee-ebe3f0759aee','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"points_name":"beans","day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22b76241e7543b4a76130ee8d99b4ace22484cb553c595c32561f401a9ce3"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22b76241e7543b4a76130ee8d99b4ace22484cb553c595c32561f401a9ce3","has_account":true}','reminder:01a22b76-241e-7543-b4a7-6130ee8d99b4:2026-01-30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-2962-7032-82a6-48b0ebbaaeb7','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a22b76-294c-74b8-ac1f-98f377bf8600","order":"01a22b76-2960-7699-ac1b-902082de4982","once":"coupon:01a22b76-2962-7032-82a6-48ae8e2a5b2d"},"run":"01a22b76-2962-7032-82a6-48affacf08ff"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-2969-7052-b7a4-317e55edff29','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a22b76-2968-727f-ab12-2cc59d0f4237","once":"coupon case:01a22b76-2968-727f-ab12-2cc59d0f4237"},"run":"01a22b76-2968-727f-ab12-2cc689b05b7a"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22b76-29cd-7511-ab3d-2c25fb311094','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
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
INSERT INTO "partner_commissions" VALUES('01a22b76-2782-73ee-81bf-c06b48689d5a','LISTED','[]','10',NULL,NULL,2000,200,200,'EUR','2026-01-08 09:00:00+00:00','2026-01-08 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'01a22b76-2775-721c-957f-88b0acb08cc0','01a22b76-2780-7164-befa-0b899332b66b',0);
CREATE TABLE "partner_payout_lines" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "amount_minor" BIGINT NOT NULL  /* Signed */,
    "currency" VARCHAR(3) NOT NULL,
    "commission_id" CHAR(36) NOT NULL REFERENCES "partner_commissions" ("id") ON DELETE RESTRICT,
    "partner_id" CHAR(36) NOT NULL REFERENCES "partners" ("id") ON DELETE RESTRICT,
    "payout_id" CHAR(36) NOT NULL REFERENCES "partner_payouts" ("id") ON DELETE RESTRICT, "name" VARCHAR(120) NOT NULL  /* Of the partner, until they are erased (R93) */ DEFAULT '—', "email" VARCHAR(255), "paid_by" VARCHAR(12) NOT NULL  /* INVOICE: INVOICE\nSTORE_CREDIT: STORE_CREDIT */ DEFAULT 'INVOICE',
    CONSTRAINT "uid_partner_pay_payout__094edd" UNIQUE ("payout_id", "commission_id")
);
INSERT INTO "partner_payout_lines" VALUES('01a22b76-2796-7739-bddb-1ccc5feeb82b',200,'EUR','01a22b76-2782-73ee-81bf-c06b48689d5a','01a22b76-2775-721c-957f-88b0acb08cc0','01a22b76-278a-7296-85c3-794de60ba260','Harbour Radio',NULL,'INVOICE');
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
INSERT INTO "partner_payouts" VALUES('01a22b76-278a-7296-85c3-794de60ba260',1,NULL,'2026-01-09',200,'EUR',NULL,'2026-01-10 09:00:00+00:00',1);
CREATE TABLE "partner_sign_ups" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL  /* The first instant at which the first order comes too late (R63) */,
    "partner_id" CHAR(36) NOT NULL REFERENCES "partners" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "partner_sign_ups" VALUES('01a22b76-277d-7404-acdf-e1cae8f6f0ff','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','01a22b76-2775-721c-957f-88b0acb08cc0','01a22b76-2777-7109-8d14-a7bdf47de810');
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
INSERT INTO "partners" VALUES('01a22b76-2775-721c-957f-88b0acb08cc0','HARBOUR','harbour','Harbour Radio',NULL,NULL,'INVOICE','10',NULL,NULL,'EUR',0,NULL,0,NULL,NULL,1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,90);
CREATE TABLE "picture_files" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "variant" VARCHAR(8) NOT NULL,
    "content" BLOB NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_fil_picture_2298a9" UNIQUE ("picture_id", "variant")
);
INSERT INTO "picture_files" VALUES('01a22b76-2594-7599-9e1b-af927be33061','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22b76-2594-7599-9e1b-af91c4eb9c27');
INSERT INTO "picture_files" VALUES('01a22b76-2594-7599-9e1b-af934ba50263','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22b76-2594-7599-9e1b-af91c4eb9c27');
CREATE TABLE "picture_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(12) NOT NULL,
    "shown_by" CHAR(36) NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_use_picture_ea4a7c" UNIQUE ("picture_id", "place", "shown_by")
);
INSERT INTO "picture_uses" VALUES('01a22b76-259d-750f-973f-07aa8b4b0060','avatar','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-2594-7599-9e1b-af91c4eb9c27');
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
INSERT INTO "pictures" VALUES('01a22b76-2594-7599-9e1b-af91c4eb9c27','CEDBOuqjS1CUvKBiiLRmBQ',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005');
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a22b76-26d4-7488-bd79-fc0d09924a7f',20,'01a22b76-267a-747a-acf5-665d329b0e75','01a22b76-26d4-7488-bd79-fc0c8225c20c');
INSERT INTO "points_draws" VALUES('01a22b76-294d-73ed-8966-d65d2111022d',100,'01a22b76-267a-747a-acf5-665d329b0e75','01a22b76-294d-73ed-8966-d65c5f23e0ab');
INSERT INTO "points_draws" VALUES('01a22b76-29d5-772c-9373-58c75b2bd4c4',10,'01a22b76-29ba-7419-845c-bf1822dc4dd4','01a22b76-29d5-772c-9373-58c6ca9901a4');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a22b76-2940-730e-9015-73a3963aaabc','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-293f-76fa-936a-7019df74eaa0','01a22b76-25b3-70c0-958f-ec9c5f85f090');
INSERT INTO "points_extensions" VALUES('01a22b76-2940-730e-9015-73a4af15e076','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-293f-76fa-936a-7019df74eaa0','01a22b76-267a-747a-acf5-665d329b0e75');
INSERT INTO "points_extensions" VALUES('01a22b76-2943-7700-bbe0-800efe6269bc','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-2942-7545-993b-428eaac2f89c','01a22b76-276a-756c-8b7d-d40928b9a194');
INSERT INTO "points_extensions" VALUES('01a22b76-295c-73d6-82af-1c5d88198d19','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-295b-77a4-938c-83b9be2b81b2','01a22b76-279c-7435-b97e-9a7d2963bc2d');
INSERT INTO "points_extensions" VALUES('01a22b76-295c-73d6-82af-1c5eedf46757','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-295b-77a4-938c-83b9be2b81b2','01a22b76-25c3-7750-aa36-512f0b6f4e7f');
INSERT INTO "points_extensions" VALUES('01a22b76-295c-73d6-82af-1c5fc7ae6977','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-295b-77a4-938c-83b9be2b81b2','01a22b76-270e-74ed-b760-d0382321d568');
INSERT INTO "points_extensions" VALUES('01a22b76-295c-73d6-82af-1c602d162c67','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-295b-77a4-938c-83b9be2b81b2','01a22b76-2731-74d5-a3dc-eb3349a86555');
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
INSERT INTO "points_lots" VALUES('01a22b76-2481-7165-a70b-373193c614a4',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22b76-2475-75da-8860-c89a5e7efb29','01a22b76-2477-73ff-a3bf-2da5598de7ac',0);
INSERT INTO "points_lots" VALUES('01a22b76-25b3-70c0-958f-ec9c5f85f090',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-25b2-7282-b0c6-89f23089254a','01a22b76-25b3-70c0-958f-ec9ba6ba4f79',0);
INSERT INTO "points_lots" VALUES('01a22b76-25c3-7750-aa36-512f0b6f4e7f',1,14,14,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-25c2-718e-933a-55348631de1b','01a22b76-25c3-7750-aa36-512e7d8f8383',0);
INSERT INTO "points_lots" VALUES('01a22b76-267a-747a-acf5-665d329b0e75',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-25b2-7282-b0c6-89f23089254a','01a22b76-2679-7222-8aed-ebd7f08adc5c',0);
INSERT INTO "points_lots" VALUES('01a22b76-270e-74ed-b760-d0382321d568',2,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-25c2-718e-933a-55348631de1b','01a22b76-270e-74ed-b760-d03757e8d903',0);
INSERT INTO "points_lots" VALUES('01a22b76-2731-74d5-a3dc-eb3349a86555',3,20,20,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-25c2-718e-933a-55348631de1b','01a22b76-2731-74d5-a3dc-eb326589d2c0',0);
INSERT INTO "points_lots" VALUES('01a22b76-276a-756c-8b7d-d40928b9a194',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-2769-7085-8ef3-7ab06589de50','01a22b76-276a-756c-8b7d-d408f8474aee',0);
INSERT INTO "points_lots" VALUES('01a22b76-279c-7435-b97e-9a7d2963bc2d',4,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-25c2-718e-933a-55348631de1b','01a22b76-279c-7435-b97e-9a7c09e19f94',0);
INSERT INTO "points_lots" VALUES('01a22b76-27a0-7155-8df3-55ec39cf0850',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a22b76-25b2-7282-b0c6-89f23089254a','01a22b76-27a0-7155-8df3-55eb6367d659',0);
INSERT INTO "points_lots" VALUES('01a22b76-293f-76fa-936a-701ae7948865',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-25b2-7282-b0c6-89f23089254a','01a22b76-293f-76fa-936a-7019df74eaa0',0);
INSERT INTO "points_lots" VALUES('01a22b76-2943-7700-bbe0-800d2602bce9',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-2769-7085-8ef3-7ab06589de50','01a22b76-2942-7545-993b-428eaac2f89c',0);
INSERT INTO "points_lots" VALUES('01a22b76-295c-73d6-82af-1c5c50f8ccb8',5,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22b76-25c2-718e-933a-55348631de1b','01a22b76-295b-77a4-938c-83b9be2b81b2',0);
INSERT INTO "points_lots" VALUES('01a22b76-29ba-7419-845c-bf1822dc4dd4',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22b76-29b9-7462-9467-6e5f47f682ce','01a22b76-29ba-7419-845c-bf1773e4d51f',0);
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
INSERT INTO "points_transfers" VALUES('01a22b76-2477-73ff-a3bf-2da5598de7ac',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'VERIFY_EMAIL:member:01a22b76-246d-75ba-99d1-dccdeef377e4','dd4248390795d0009fbb8762b316f890b3d8685b5c97dd4c101d8d2f6133fd00','VERIFY_EMAIL','For a VERIFY_EMAIL',NULL,NULL,'RULE','01a22b76-2373-72ec-8465-9e913c952849',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-2475-75da-8860-c89a5e7efb29',NULL,'01a22b76-2373-72ec-8465-9e913c952849',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-25b3-70c0-958f-ec9ba6ba4f79',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a22b76-25ad-74bf-b224-bbf926d3afa2','98745c3c35549baa586a9ac004812cf1c725da30981b2814884806e51db2202a','THREAD','For a THREAD','Thread','01a22b76-25ad-74bf-b224-bbf926d3afa2','RULE','01a22b76-2366-7071-9893-1428aec682e0',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-25b2-7282-b0c6-89f23089254a',NULL,'01a22b76-2366-7071-9893-1428aec682e0',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-25c3-7750-aa36-512e7d8f8383',1,'EARN','ISSUANCE','AVAILABLE',14,14,0,0,14,'ANSWER_ACCEPTED:post:01a22b76-25ba-7218-80bc-d72256409785','1f7273d61eb795b8456459345bf3e4eae1ed07aeafc2ca4234c10b4a600e0e23','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a22b76-25ba-7218-80bc-d72256409785','RULE','01a22b76-236e-71f8-982b-26367cead365',NULL,'1',NULL,15,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-25c2-718e-933a-55348631de1b',NULL,'01a22b76-236e-71f8-982b-26367cead365',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-2679-7222-8aed-ebd7f08adc5c',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a22b76-2677-73be-8513-a79d65fa139c','2df817c796893dd5cf756ed0f26dce0c5616c143b3d602ff732e329111c61cba','PURCHASE','For a PURCHASE','Order','01a22b76-2677-73be-8513-a79d65fa139c','RULE','01a22b76-228b-7240-b094-ef60e59bb4af','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-25b2-7282-b0c6-89f23089254a',NULL,'01a22b76-228b-7240-b094-ef60e59bb4af',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-26d4-7488-bd79-fc0c8225c20c',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a22b76-2679-7222-8aed-ebd7f08adc5c:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a22b76-2677-73be-8513-a79d65fa139c','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-25b2-7282-b0c6-89f23089254a','01a22b76-2679-7222-8aed-ebd7f08adc5c',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-270e-74ed-b760-d03757e8d903',2,'EARN','ISSUANCE','AVAILABLE',30,44,0,0,30,'PURCHASE:order:01a22b76-2703-7354-b1aa-c3f830a54dc1','90876a1514eea195be20706987dcd323818c11a4f00b44ddf9e2da189aaef547','PURCHASE','For a PURCHASE','Order','01a22b76-2703-7354-b1aa-c3f830a54dc1','RULE','01a22b76-228b-7240-b094-ef60e59bb4af','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-25c2-718e-933a-55348631de1b',NULL,'01a22b76-228b-7240-b094-ef60e59bb4af',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-2731-74d5-a3dc-eb326589d2c0',3,'EARN','ISSUANCE','AVAILABLE',20,64,0,0,20,'SURVEY:survey:01a22b76-272d-7230-b847-286347d781de:by:01a22b76-241e-7543-b4a7-6130ee8d99b4','b4be6778788766d91052b5f2004e36520de18b9a468d54bc3869100e0e7c6a6e','SURVEY','For taking part in a survey','Survey','01a22b76-272d-7230-b847-286347d781de','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-25c2-718e-933a-55348631de1b',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-276a-756c-8b7d-d408f8474aee',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a22b76-2768-733c-9651-25678607d794','bc3dd6c68f08877f3640cf49f5393858a229e18220524d7e23ec5749b8f9d949','PURCHASE','For a PURCHASE','Order','01a22b76-2768-733c-9651-25678607d794','RULE','01a22b76-228b-7240-b094-ef60e59bb4af','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-2769-7085-8ef3-7ab06589de50',NULL,'01a22b76-228b-7240-b094-ef60e59bb4af',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-279c-7435-b97e-9a7c09e19f94',4,'EARN','ISSUANCE','AVAILABLE',30,94,0,0,30,'gift:7','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-25c2-718e-933a-55348631de1b',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-27a0-7155-8df3-55eb6367d659',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:8','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-25b2-7282-b0c6-89f23089254a',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-293f-76fa-936a-7019df74eaa0',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a22b76-274a-7003-94a4-facd3a921835','284a7d1d2ef37bc7dc375dc5900cefc189ca7c3b661a95905c1ab97fb35418e2','REFERRER','A friend came by your invitation','Referral','01a22b76-274a-7003-94a4-facd3a921835','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22b76-25b2-7282-b0c6-89f23089254a',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-2942-7545-993b-428eaac2f89c',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a22b76-274a-7003-94a4-facd3a921835','1788237f6877942839ffc9a56a36f71464596bd7c7faea9f28263c857e0a46bd','REFEREE','You came by a friend''s invitation','Referral','01a22b76-274a-7003-94a4-facd3a921835','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22b76-2769-7085-8ef3-7ab06589de50',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-294d-73ed-8966-d65c5f23e0ab',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a22b76-294c-74b8-ac1f-98f377bf8600','e25ae5ce049b057bdf19cce72bb9b719987dc6b791263808c36414f805b60388',NULL,'Five euros off','Redemption','01a22b76-294c-74b8-ac1f-98f377bf8600','MEMBER','01a22b76-23f0-7049-928f-c0339faf7005',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22b76-25b2-7282-b0c6-89f23089254a',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-295b-77a4-938c-83b9be2b81b2',5,'EARN','ISSUANCE','AVAILABLE',40,134,0,0,40,'PURCHASE:order:01a22b76-295a-7703-83e6-850e77ba461c','1d069af85111054eee2c1139d06b0c1e35268433d7e081bcb988f90280ef7e50','PURCHASE','For a PURCHASE','Order','01a22b76-295a-7703-83e6-850e77ba461c','RULE','01a22b76-228b-7240-b094-ef60e59bb4af','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a22b76-25c2-718e-933a-55348631de1b',NULL,'01a22b76-228b-7240-b094-ef60e59bb4af',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-29ba-7419-845c-bf1773e4d51f',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:10','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22b76-29b9-7462-9467-6e5f47f682ce',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22b76-29d5-772c-9373-58c6ca9901a4',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a22b76-29b9-7462-9467-6e5f47f682ce:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22b76-29b9-7462-9467-6e5f47f682ce',NULL,NULL,NULL,NULL);
CREATE TABLE "popular_products" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "customers" INT NOT NULL,
    "learning_id" CHAR(36) NOT NULL REFERENCES "learnings" ("id") ON DELETE CASCADE,
    "product_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE
);
INSERT INTO "popular_products" VALUES('01a22b76-29b3-7646-aaa8-f0fb9532fddc',10,'01a22b76-29a6-7589-8da2-f707028e4461','01a22b76-266a-766f-b529-1012aec64953');
CREATE TABLE "post_mentions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "handle" VARCHAR(32) NOT NULL  /* As the post shows it */,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_mentio_post_id_1ae8f5" UNIQUE ("post_id", "member_id")
);
INSERT INTO "post_mentions" VALUES('01a22b76-25cb-7268-b494-16b2a5744a8f','bert','01a22b76-241e-7543-b4a7-6130ee8d99b4','01a22b76-25cb-7268-b494-16b154f954e7');
CREATE TABLE "post_reactions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "sign" VARCHAR(16) NOT NULL,
    "reacted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_reacti_post_id_0fa2e9" UNIQUE ("post_id", "member_id", "sign")
);
INSERT INTO "post_reactions" VALUES('01a22b76-25d3-740b-ad8b-74fcea9d45b4','🎉','2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-25ba-7218-80bc-d72256409785');
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a22b76-25df-735c-83bd-9b8372476d0a','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a22b76-241e-7543-b4a7-6130ee8d99b4','01a22b76-25ba-7218-80bc-d72256409785');
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
INSERT INTO "posts" VALUES('01a22b76-25ae-76a8-b274-d48366bf9d20',1,'It tastes of sand.','<p>It tastes of sand.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22b76-23f0-7049-928f-c0339faf7005',NULL,'01a22b76-25ad-74bf-b224-bbf926d3afa2',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22b76-25ba-7218-80bc-d72256409785',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',3,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,'01a22b76-25ad-74bf-b224-bbf926d3afa2',0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "posts" VALUES('01a22b76-25cb-7268-b494-16b154f954e7',3,'Thank you, @bert!','<p>Thank you, <a href="/m/bert" rel="nofollow ugc noopener">@bert</a>!</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22b76-23f0-7049-928f-c0339faf7005',NULL,'01a22b76-25ad-74bf-b224-bbf926d3afa2',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22b76-25ea-7178-ba15-be88e2e5387d',4,'Buy my grinder!','<p>Buy my grinder!</p>
',3,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,'01a22b76-25ad-74bf-b224-bbf926d3afa2',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22b76-2643-773c-974d-87f405fb5fa0',1,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,'01a22b76-2642-742f-b8b3-d6a451398903',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22b76-2649-752c-85d7-c8e147ee47de',5,'Or a paper filter.','<p>Or a paper filter.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,'01a22b76-25ad-74bf-b224-bbf926d3afa2',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22b76-265c-7533-8a80-e5712d52d8e2',6,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22b76-241e-7543-b4a7-6130ee8d99b4',NULL,'01a22b76-25ad-74bf-b224-bbf926d3afa2',0,0,NULL,NULL,NULL,NULL);
CREATE TABLE "product_neighbours" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "score" REAL NOT NULL,
    "learning_id" CHAR(36) NOT NULL REFERENCES "learnings" ("id") ON DELETE CASCADE,
    "other_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE,
    "product_id" CHAR(36) NOT NULL REFERENCES "products" ("id") ON DELETE CASCADE
);
INSERT INTO "product_neighbours" VALUES('01a22b76-29b1-757b-9ca1-c37917636285',0.25,'01a22b76-29a6-7589-8da2-f707028e4461','01a22b76-266a-766f-b529-1012aec64953','01a22b76-266a-766f-b529-1012aec64953');
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
INSERT INTO "products" VALUES('01a22b76-266a-766f-b529-1012aec64953','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "provider_sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "sid" VARCHAR(255),
    "sealed_id_token" TEXT NOT NULL,
    "began_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    "session_id" CHAR(36) NOT NULL UNIQUE REFERENCES "sessions" ("id") ON DELETE CASCADE
);
INSERT INTO "provider_sessions" VALUES('01a22b76-24dc-70c5-8605-2f80582f52d7','11',NULL,'gAAAAABrDSyUGa-r6wFLfX9segM-kLEul_zv8tQXOa54Y85g7lyM4E_DhXLj36M33j5skrXoOlKIAAgiIBDgtfYrtspXUtamAw==','2026-01-10 09:00:00+00:00','01a22b76-24d4-7786-9b24-50409384c8d4','01a22b76-24cd-7045-a063-2aea5a35dafe');
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
INSERT INTO "redemptions" VALUES('01a22b76-294c-74b8-ac1f-98f377bf8600','Z3CB-62FM-ZRBB-MCEX',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-23e7-7251-b17a-e8f7bec4c4a8',0,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a22b76-23e4-753a-b244-f34992a639fe','REFERRER','POINTS',500,NULL,NULL,NULL,'01a22b76-23e3-76e5-9aff-5417513f3d89',NULL,NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a22b76-23e4-753a-b244-f34aa377296c','REFEREE','POINTS',200,NULL,NULL,NULL,'01a22b76-23e3-76e5-9aff-5417513f3d89',NULL,NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a22b76-23e3-76e5-9aff-5417513f3d89','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,50,NULL);
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7a6d-b36a-e517354a8558','D5CMMH988J','d5cmmh988j',1,1,1,1,'2026-01-10 09:00:00+00:00','01a22b76-23e3-76e5-9aff-5417513f3d89','01a22b76-23f0-7049-928f-c0339faf7005');
CREATE TABLE "referral_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "visits" INT NOT NULL,
    "owner_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL UNIQUE REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_posts" VALUES('01a22b76-2741-73de-9b71-055a3f1a221b',1,'01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-25ae-76a8-b274-d48366bf9d20');
CREATE TABLE "referral_visit_days" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "day" DATE NOT NULL,
    "visits" INT NOT NULL,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referral_vi_code_id_3677b7" UNIQUE ("code_id", "day")
);
INSERT INTO "referral_visit_days" VALUES('01a22b76-273f-7570-a2d4-aa28ccb559bc','2026-01-10',1,'019ba722-4680-7a6d-b36a-e517354a8558');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
, "post_id" CHAR(36) REFERENCES "posts" ("id") ON DELETE SET NULL /* To which the link led */);
INSERT INTO "referral_visits" VALUES('01a22b76-273e-767d-955a-eb421dad218e','51dd529eba2956c63474a185f1640ca62d0251250f66e02b1592192ab0bccb1b','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7a6d-b36a-e517354a8558','01a22b76-25ae-76a8-b274-d48366bf9d20');
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
INSERT INTO "referrals" VALUES('01a22b76-274a-7003-94a4-facd3a921835','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22b76-23e3-76e5-9aff-5417513f3d89','019ba722-4680-7a6d-b36a-e517354a8558','01a22b76-2768-733c-9651-25678607d794','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-2745-71c5-babe-5a0c6f58e084',0,NULL);
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE, "month" VARCHAR(7)   /* The local month in which the last one was rewarded */, "in_month" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a22b76-293d-7276-9407-5e9f031ba70e',1,'01a22b76-23e3-76e5-9aff-5417513f3d89','01a22b76-23f0-7049-928f-c0339faf7005','2026-01',1);
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
INSERT INTO "refunds" VALUES('01a22b76-26cd-76cd-b1c7-183036b615a9','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a22b76-2677-73be-8513-a79d65fa139c',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a22b76-26ee-751c-9fd4-d03a997919b6','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
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
INSERT INTO "release_bookings" VALUES('01a22b76-2929-7745-bf73-1636ddf87b8b','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-2923-7687-bb6b-aaba5933deb5','2026-01-29 09:00:00+00:00');
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
INSERT INTO "release_versions" VALUES('01a22b76-2920-7109-a089-e17599e5ca5d','2026-01-10 09:00:00+00:00',NULL,'TEASER',NULL,NULL,'{"silver":"2026-01-30T09:00:00+00:00"}','01a22b76-291d-71fb-b4c3-96a2ba41718d');
INSERT INTO "release_versions" VALUES('01a22b76-2925-7196-8ea2-03982c411528','2026-01-10 09:00:00+00:00',NULL,'TEASER','2026-01-09 09:00:00+00:00',NULL,'{}','01a22b76-2923-7687-bb6b-aaba5933deb5');
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a22b76-291e-7472-ad22-75d710e5956a','2026-01-30 09:00:00+00:00',NULL,'01a22b76-291d-71fb-b4c3-96a2ba41718d','01a22b76-2217-7202-a4e0-759672bfd5d6');
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
, "translated_into" TEXT, "pieces" INT   /* Of a drop: how many are kept for those who book one */, "hold_hours" INT   /* How long a booked piece is kept; only with pieces */, "held_at" TIMESTAMP   /* Since when it stands still: nothing that was due later opens (L53) */);
INSERT INTO "releases" VALUES('01a22b76-291d-71fb-b4c3-96a2ba41718d','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "releases" VALUES('01a22b76-2923-7687-bb6b-aaba5933deb5','evening','EVENT','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,'2026-01-09 09:00:00+00:00',NULL,'2026-01-30 09:00:00+00:00',NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "review_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rating" SMALLINT NOT NULL,
    "title" VARCHAR(120),
    "body_markdown" TEXT NOT NULL,
    "edited_at" TIMESTAMP NOT NULL,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE
);
INSERT INTO "review_revisions" VALUES('01a22b76-2728-74af-8489-38e81e30464d',4,NULL,'They smell of cocoa.','2026-01-10 09:00:00+00:00','01a22b76-2721-7115-8227-103487a02213');
CREATE TABLE "review_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_review_vote_review__f1fb0c" UNIQUE ("review_id", "member_id")
);
INSERT INTO "review_votes" VALUES('01a22b76-272c-726f-a19d-a2813e5d2291','2026-01-10 09:00:00+00:00','01a22b76-241e-7543-b4a7-6130ee8d99b4','01a22b76-2721-7115-8227-103487a02213');
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
INSERT INTO "reviews" VALUES('01a22b76-2721-7115-8227-103487a02213','01a22b76-266a-766f-b529-1012aec64953:01a22b76-23f0-7049-928f-c0339faf7005',5,NULL,'They smell of cocoa.','<p>They smell of cocoa.</p>
',3,'VISIBLE',1,0,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-266a-766f-b529-1012aec64953');
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a22b76-294c-74b8-ac1f-98f23736b1bf',1,'01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-23e7-7251-b17a-e8f7bec4c4a8');
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
INSERT INTO "rewards" VALUES('01a22b76-23e7-7251-b17a-e8f7bec4c4a8','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0,'de',0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a22b76-25fc-7351-bdec-2b2251e5e95d','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a22b76-25fc-7351-bdec-2b2187f7944f');
INSERT INTO "role_grants" VALUES('01a22b76-2878-75ae-ad33-5b6015099aca','BRAND',NULL,'2026-01-10 09:00:00+00:00','01a22b76-2804-70e5-8465-61f8ece2d5cb');
CREATE TABLE "saved_replies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "title" VARCHAR(120) NOT NULL  /* For staff, who choose by it */,
    "ground" VARCHAR(300)   /* The rule that goes with it */,
    "text_en" TEXT,
    "text_de" TEXT
);
INSERT INTO "saved_replies" VALUES('01a22b76-25ef-77be-b261-b92191d983e2','Advertising',NULL,'Please do not, {name}.',NULL);
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
INSERT INTO "search_changes" VALUES(36,'Product','01a22b76-266a-766f-b529-1012aec64953');
CREATE TABLE "search_entries" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "thing_id" CHAR(36) NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL
);
INSERT INTO "search_entries" VALUES(1,'Exclusive','01a22b76-291d-71fb-b4c3-96a2ba41718d','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(2,'Exclusive','01a22b76-2923-7687-bb6b-aaba5933deb5','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(3,'Member','01a22b76-23f0-7049-928f-c0339faf7005','anna','anna');
INSERT INTO "search_entries" VALUES(4,'Member','01a22b76-241e-7543-b4a7-6130ee8d99b4','bert','bert');
INSERT INTO "search_entries" VALUES(5,'Member','01a22b76-246d-75ba-99d1-dccdeef377e4','fred','member cdeef377e4 membercdeef377e4');
INSERT INTO "search_entries" VALUES(6,'Member','01a22b76-25fc-7351-bdec-2b2187f7944f','mona','mona');
INSERT INTO "search_entries" VALUES(7,'Member','01a22b76-2745-71c5-babe-5a0c6f58e084','newcomer1','dora');
INSERT INTO "search_entries" VALUES(8,'Member','01a22b76-2804-70e5-8465-61f8ece2d5cb','olga','olga');
INSERT INTO "search_entries" VALUES(9,'Post','01a22b76-25ba-7218-80bc-d72256409785','','coarser and less water');
INSERT INTO "search_entries" VALUES(10,'Post','01a22b76-25cb-7268-b494-16b154f954e7','','thank you bert');
INSERT INTO "search_entries" VALUES(11,'Post','01a22b76-25ea-7178-ba15-be88e2e5387d','','buy my grinder');
INSERT INTO "search_entries" VALUES(12,'Post','01a22b76-2649-752c-85d7-c8e147ee47de','','or a paper filter');
INSERT INTO "search_entries" VALUES(13,'Post','01a22b76-265c-7533-8a80-e5712d52d8e2','','it is raining');
INSERT INTO "search_entries" VALUES(14,'Product','01a22b76-266a-766f-b529-1012aec64953','beans','beans');
INSERT INTO "search_entries" VALUES(15,'Review','01a22b76-2721-7115-8227-103487a02213','','they smell of cocoa');
INSERT INTO "search_entries" VALUES(16,'Thread','01a22b76-25ad-74bf-b224-bbf926d3afa2','how coarse for a press','it tastes of sand grinding');
INSERT INTO "search_entries" VALUES(17,'Thread','01a22b76-2642-742f-b8b3-d6a451398903','a casino','it is raining');
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
INSERT INTO "search_words" VALUES(9,'cdeef377e4',1,0,'ucdeef377e4');
INSERT INTO "search_words" VALUES(10,'dora',1,0,'udora ddora edora t00d t0do tdor tora tra0');
INSERT INTO "search_words" VALUES(11,'fred',1,0,'ufred dfred efred t00f t0fr ted0 tfre tred');
INSERT INTO "search_words" VALUES(12,'member',1,0,'umember dmemb emember t00m t0me tber temb ter0 tmbe tmem');
INSERT INTO "search_words" VALUES(13,'membercdeef377e4',1,0,'umembercdeef377e4');
INSERT INTO "search_words" VALUES(14,'mona',1,0,'umona dmona emona t00m t0mo tmon tna0 tona');
INSERT INTO "search_words" VALUES(15,'newcomer1',1,0,'unewcomer1');
INSERT INTO "search_words" VALUES(16,'olga',1,0,'uolga dolga eolga t00o t0ol tga0 tlga tolg');
INSERT INTO "search_words" VALUES(17,'a',3,0,'ua');
INSERT INTO "search_words" VALUES(18,'and',1,0,'uand dand eand');
INSERT INTO "search_words" VALUES(20,'buy',1,0,'ubuy dbuy ebuy');
INSERT INTO "search_words" VALUES(21,'coarser',1,0,'ucoarser dcoars ecoarser t00c t0co tars tcoa ter0 toar trse tser');
INSERT INTO "search_words" VALUES(22,'filter',1,0,'ufilter dfilt efilter t00f t0fi ter0 tfil tilt tlte tter');
INSERT INTO "search_words" VALUES(23,'grinder',1,0,'ugrinder dgrind egrinder t00g t0gr tder ter0 tgri tind tnde trin');
INSERT INTO "search_words" VALUES(25,'it',3,0,'uit');
INSERT INTO "search_words" VALUES(26,'less',1,0,'uless dless eless t00l t0le tess tles tss0');
INSERT INTO "search_words" VALUES(27,'my',1,0,'umy');
INSERT INTO "search_words" VALUES(28,'or',1,0,'uor');
INSERT INTO "search_words" VALUES(29,'paper',1,0,'upaper dpaper epaper t00p t0pa tape ter0 tpap tper');
INSERT INTO "search_words" VALUES(30,'raining',2,0,'uraining draining erain t00r t0ra tain ting tini tng0 tnin trai');
INSERT INTO "search_words" VALUES(31,'thank',1,0,'uthank dthank ethank t00t t0th tank than tnk0 ttha');
INSERT INTO "search_words" VALUES(32,'water',1,0,'uwater dwater ewater t00w t0wa tate ter0 tter twat');
INSERT INTO "search_words" VALUES(33,'you',1,0,'uyou dyou eyou');
INSERT INTO "search_words" VALUES(34,'beans',1,1,'ubeans dbean ebean t00b t0be tans tbea tean tns0');
INSERT INTO "search_words" VALUES(35,'cocoa',1,0,'ucocoa dcocoa ecocoa t00c t0co tcoa tcoc toa0 toco');
INSERT INTO "search_words" VALUES(36,'of',2,0,'uof');
INSERT INTO "search_words" VALUES(37,'smell',1,0,'usmell dsmell esmell t00s t0sm tell tll0 tmel tsme');
INSERT INTO "search_words" VALUES(38,'they',1,0,'uthey dthey ethey t00t t0th tey0 they tthe');
INSERT INTO "search_words" VALUES(40,'casino',1,0,'ucasino dcasino ecasino t00c t0ca tasi tcas tino tno0 tsin');
INSERT INTO "search_words" VALUES(41,'coarse',1,0,'ucoarse dcoars ecoars t00c t0co tars tcoa toar trse tse0');
INSERT INTO "search_words" VALUES(42,'for',1,0,'ufor dfor efor');
INSERT INTO "search_words" VALUES(43,'grinding',1,0,'ugrinding dgrinding egrind t00g t0gr tdin tgri tind ting tndi tng0 trin');
INSERT INTO "search_words" VALUES(44,'how',1,0,'uhow dhow ehow');
INSERT INTO "search_words" VALUES(48,'press',1,0,'upress dpress epress t00p t0pr tess tpre tres tss0');
INSERT INTO "search_words" VALUES(50,'sand',1,0,'usand dsand esand t00s t0sa tand tnd0 tsan');
INSERT INTO "search_words" VALUES(51,'tastes',1,0,'utastes dtast etast t00t t0ta tast tes0 tste ttas ttes');
CREATE TABLE "segment_days" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "day" DATE NOT NULL UNIQUE,
    "made_at" TIMESTAMP NOT NULL,
    "customers" INT NOT NULL  /* How many are in any */
);
INSERT INTO "segment_days" VALUES('01a22b76-29a2-7510-89fa-034c96edce62','2026-01-29','2026-01-30 09:00:00+00:00',0);
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
INSERT INTO "sessions" VALUES('01a22b76-242a-7182-89d4-0344cb9197df','a963be23fac658c11fe35506e751c81594a5a4b0d61c9ceafd9dde732eea6572','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22b76-23f0-7049-928f-c0339faf7005',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sessions" VALUES('01a22b76-242f-709d-877f-735eb2138b18','87d5ce8b908874903ad34238aade44391c48efd94b7262095b182e60dbb91fe5','A page of the shop','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22b76-23f0-7049-928f-c0339faf7005','2026-01-10 09:15:00+00:00','fccc615812a059a2c6eb9c2363958f27b77b33257f6367f19c30abbd008359b5','b0711531a72d031f946181b55d7fc2ac541a7b6543034a4f5ca441d799cd71ea',NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "sessions" VALUES('01a22b76-24cd-7045-a063-2aea5a35dafe','bfb8a6807245f6e78fa0e18b5a158b88958dc64f0e48cb3feb2f13c38a222188',NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22b76-246d-75ba-99d1-dccdeef377e4',NULL,NULL,NULL,NULL,NULL,'01a22b76-2466-71ef-ae89-0112f478e856');
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
INSERT INTO "shares" VALUES('01a22b76-292d-73df-90b3-d2aa156e38c5','HHlc-JGvuc0O12mf','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a22b76-23f0-7049-928f-c0339faf7005');
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
INSERT INTO "shop_deliveries" VALUES('01a22b76-28e9-70fb-9390-5324078614f8','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a22b76-28f5-77a8-ba0b-d30a1f4bb5fb','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "sign_up_traces" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "network_hash" VARCHAR(64) NOT NULL,
    "device_hash" VARCHAR(64),
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
, "is_public" INT NOT NULL  /* Whether that was an address of the internet, and none of an inner network (FP25) */ DEFAULT 1);
INSERT INTO "sign_up_traces" VALUES('01a22b76-2747-722f-9608-33e812805c6b','64afb87551a0ab780ff995bd2d2c122f533e1be0e63c1a48c4cfb48afc10b564',NULL,'2026-01-10 09:00:00+00:00','01a22b76-2745-71c5-babe-5a0c6f58e084',1);
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
INSERT INTO "survey_answers" VALUES('01a22b76-2731-74d5-a3dc-eb3028840ce1',9,NULL,NULL,'01a22b76-272e-752e-9cf9-059b04d92b98','01a22b76-2730-7003-b645-38588412c245');
INSERT INTO "survey_answers" VALUES('01a22b76-2731-74d5-a3dc-eb31fcd68ae5',NULL,NULL,'It tastes of cocoa.','01a22b76-272e-752e-9cf9-059cdcb32f6a','01a22b76-2730-7003-b645-38588412c245');
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
INSERT INTO "survey_questions" VALUES('01a22b76-272e-752e-9cf9-059b04d92b98',NULL,0,'How likely is it that you tell a friend?','SCORE_0_10','[]',NULL,'01a22b76-272d-7230-b847-286347d781de');
INSERT INTO "survey_questions" VALUES('01a22b76-272e-752e-9cf9-059cdcb32f6a',NULL,1,'Why?','TEXT','[]',NULL,'01a22b76-272d-7230-b847-286347d781de');
CREATE TABLE "survey_responses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "order_id" CHAR(36)   /* Of the member's own: about which purchase */,
    "once_key" VARCHAR(80)  UNIQUE /* survey:order or survey:member, so that each answers once */,
    "answered_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "survey_id" CHAR(36) NOT NULL REFERENCES "surveys" ("id") ON DELETE CASCADE
);
INSERT INTO "survey_responses" VALUES('01a22b76-2730-7003-b645-38588412c245',NULL,'01a22b76-272d-7230-b847-286347d781de:01a22b76-241e-7543-b4a7-6130ee8d99b4','2026-01-10 09:00:00+00:00','01a22b76-241e-7543-b4a7-6130ee8d99b4','01a22b76-272d-7230-b847-286347d781de');
CREATE TABLE "surveys" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "translated_into" TEXT   /* The locales that translations are kept in, with spaces between them */,
    "title" VARCHAR(120) NOT NULL,
    "kind" VARCHAR(8) NOT NULL  /* NPS: NPS\nCSAT: CSAT\nCUSTOM: CUSTOM */,
    "points" INT NOT NULL  /* For taking part, whatever the answer */,
    "closes_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "surveys" VALUES('01a22b76-272d-7230-b847-286347d781de',NULL,'Would you tell a friend?','NPS',20,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "table_stamps" (
    "name" VARCHAR(60) NOT NULL  PRIMARY KEY,
    "stamp" VARCHAR(36) NOT NULL
);
INSERT INTO "table_stamps" VALUES('loyalty_programme','b63a34fe8dd84c56e4eb12c6b176c3f8');
INSERT INTO "table_stamps" VALUES('earn_rules','34b6efea80ba10e3e1e8942687a91047');
INSERT INTO "table_stamps" VALUES('earn_rule_versions','0e048851fb8a7ec29ffe940efc11b1bf');
INSERT INTO "table_stamps" VALUES('webhook_endpoints','57efeadfb97c1a0dd632834e262000ed');
INSERT INTO "table_stamps" VALUES('loyalty_tiers','e558ddbb0bd90b7b59611b0b37784441');
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
, "key" VARCHAR(120)   /* Its folded form, by which it is known */);
INSERT INTO "tags" VALUES('01a22b76-25ae-76a8-b274-d48459e2fde5','grinding','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE, "is_muted" INT NOT NULL DEFAULT 0, "read_at" TIMESTAMP   /* When they came to it last; unset as long as they only follow or mute it */,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a22b76-25af-7229-9900-e9df5c2e6157',2,1,'2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-25ad-74bf-b224-bbf926d3afa2',0,'2026-01-10 09:00:00+00:00');
INSERT INTO "thread_readers" VALUES('01a22b76-25ba-7218-80bc-d723ea78a51d',2,1,'2026-01-10 09:00:00+00:00','01a22b76-241e-7543-b4a7-6130ee8d99b4','01a22b76-25ad-74bf-b224-bbf926d3afa2',0,'2026-01-10 09:00:00+00:00');
INSERT INTO "thread_readers" VALUES('01a22b76-2643-773c-974d-87f593d5b1ce',1,1,'2026-01-10 09:00:00+00:00','01a22b76-241e-7543-b4a7-6130ee8d99b4','01a22b76-2642-742f-b8b3-d6a451398903',0,'2026-01-10 09:00:00+00:00');
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a22b76-25af-7229-9900-e9de02e78983',0,'01a22b76-25ae-76a8-b274-d48459e2fde5','01a22b76-25ad-74bf-b224-bbf926d3afa2');
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
, "locale" VARCHAR(12), "merged_into_id" CHAR(36) REFERENCES "threads" ("id") ON DELETE SET NULL, "pinned_until" TIMESTAMP, "lock_reason" VARCHAR(300)   /* For readers */, "shown_late_at" TIMESTAMP   /* When a post came in sight last that had waited */);
INSERT INTO "threads" VALUES('01a22b76-25ad-74bf-b224-bbf926d3afa2','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',6,4,0,0,0,0,1,NULL,'VISIBLE','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-25a1-705c-860c-16ff93c66e3d',NULL,'en',NULL,NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22b76-2642-742f-b8b3-d6a451398903','a-casino','A casino','DISCUSSION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'PENDING_REVIEW','01a22b76-241e-7543-b4a7-6130ee8d99b4','01a22b76-263d-7040-831d-6b4089e7ae09',NULL,'de',NULL,NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22b76-265c-7533-8a80-e570ea10a39b','how-coarse','How coarse?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'DELETED','01a22b76-241e-7543-b4a7-6130ee8d99b4','01a22b76-2659-7510-bfde-a54df5010882',NULL,'de','01a22b76-25ad-74bf-b224-bbf926d3afa2',NULL,NULL,NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-30 07:58:07.766349+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-30 07:58:07.788061+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-30 07:58:07.801237+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-30 07:58:07.847098+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-30 07:58:07.873547+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-30 07:58:07.880245+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-30 07:58:07.904507+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-30 07:58:07.921692+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-30 07:58:07.928644+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-30 07:58:07.941390+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-30 07:58:07.968310+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-30 07:58:08.018256+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-30 07:58:08.025141+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-30 07:58:08.033594+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-30 07:58:08.039320+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-30 07:58:08.050480+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-30 07:58:08.077869+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-30 07:58:08.098044+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-30 07:58:08.109737+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-30 07:58:08.147842+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-30 07:58:08.451458+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-30 07:58:08.465219+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-30 07:58:08.477348+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-30 07:58:08.483117+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-30 07:58:08.491456+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-30 07:58:08.497683+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-30 07:58:08.520886+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-30 07:58:08.527099+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-30 07:58:08.534345+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-30 07:58:08.546676+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-30 07:58:08.550992+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-30 07:58:08.566661+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-30 07:58:08.578553+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-30 07:58:08.586149+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-30 07:58:08.593038+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-30 07:58:08.601533+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-30 07:58:08.605930+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-11-30 07:58:08.688921+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-11-30 07:58:08.695135+00:00');
INSERT INTO "tortoise_migrations" VALUES(40,'portal','0040_shops_sign_people_on','2026-11-30 07:58:08.705829+00:00');
INSERT INTO "tortoise_migrations" VALUES(41,'portal','0041_sessions_are_refreshed','2026-11-30 07:58:08.718567+00:00');
INSERT INTO "tortoise_migrations" VALUES(42,'portal','0042_coupons_are_taken_back_from_their_shop','2026-11-30 07:58:08.732423+00:00');
INSERT INTO "tortoise_migrations" VALUES(43,'portal','0043_keys_for_shop_back_ends','2026-11-30 07:58:08.747738+00:00');
INSERT INTO "tortoise_migrations" VALUES(44,'portal','0044_tables_that_hardly_change_are_stamped','2026-11-30 07:58:08.756624+00:00');
INSERT INTO "tortoise_migrations" VALUES(45,'portal','0045_provider_sessions_end_together','2026-11-30 07:58:08.762266+00:00');
INSERT INTO "tortoise_migrations" VALUES(46,'portal','0046_votes_of_imports_are_kept','2026-11-30 07:58:08.790458+00:00');
INSERT INTO "tortoise_migrations" VALUES(47,'portal','0047_mailboxes_of_apple_are_one','2026-11-30 07:58:08.802222+00:00');
INSERT INTO "tortoise_migrations" VALUES(48,'portal','0048_texts_of_staff_are_translated','2026-11-30 07:58:09.142033+00:00');
INSERT INTO "tortoise_migrations" VALUES(49,'portal','0049_sessions_know_who_opened_them','2026-11-30 07:58:09.158744+00:00');
INSERT INTO "tortoise_migrations" VALUES(50,'portal','0050_muting_is_a_choice','2026-11-30 07:58:09.175124+00:00');
INSERT INTO "tortoise_migrations" VALUES(51,'portal','0051_threads_have_a_language','2026-11-30 07:58:09.211693+00:00');
INSERT INTO "tortoise_migrations" VALUES(52,'portal','0052_members_upload_pictures','2026-11-30 07:58:09.224374+00:00');
INSERT INTO "tortoise_migrations" VALUES(53,'portal','0053_words_are_indexed','2026-11-30 07:58:09.244534+00:00');
INSERT INTO "tortoise_migrations" VALUES(54,'portal','0054_posts_are_reacted_to_and_kept','2026-11-30 07:58:09.254524+00:00');
INSERT INTO "tortoise_migrations" VALUES(55,'portal','0055_merged_customers_are_found','2026-11-30 07:58:09.269818+00:00');
INSERT INTO "tortoise_migrations" VALUES(56,'portal','0056_products_are_reviewed','2026-11-30 07:58:09.283019+00:00');
INSERT INTO "tortoise_migrations" VALUES(57,'portal','0057_translations_go_with_their_things','2026-11-30 07:58:09.290194+00:00');
INSERT INTO "tortoise_migrations" VALUES(58,'portal','0058_decisions_are_complained_about','2026-11-30 07:58:09.299886+00:00');
INSERT INTO "tortoise_migrations" VALUES(59,'portal','0059_what_is_suspect_waits','2026-11-30 07:58:09.324962+00:00');
INSERT INTO "tortoise_migrations" VALUES(60,'portal','0060_notices_go_by_chosen_channels','2026-11-30 07:58:09.409392+00:00');
INSERT INTO "tortoise_migrations" VALUES(61,'portal','0061_posts_mention_members','2026-11-30 07:58:09.423086+00:00');
INSERT INTO "tortoise_migrations" VALUES(62,'portal','0062_threads_are_merged_and_split','2026-11-30 07:58:09.813160+00:00');
INSERT INTO "tortoise_migrations" VALUES(63,'portal','0063_one_form_of_a_word','2026-11-30 07:58:09.844324+00:00');
INSERT INTO "tortoise_migrations" VALUES(64,'portal','0064_referrals_are_weighed_by_what_they_have_in_common','2026-11-30 07:58:09.883460+00:00');
INSERT INTO "tortoise_migrations" VALUES(65,'portal','0065_categories_have_rights','2026-11-30 07:58:09.897991+00:00');
INSERT INTO "tortoise_migrations" VALUES(66,'portal','0066_deeds_that_caps_cut','2026-11-30 07:58:09.914142+00:00');
INSERT INTO "tortoise_migrations" VALUES(67,'portal','0067_moderators_share_their_work','2026-11-30 07:58:09.936300+00:00');
INSERT INTO "tortoise_migrations" VALUES(68,'portal','0068_releases_are_booked','2026-11-30 07:58:09.962179+00:00');
INSERT INTO "tortoise_migrations" VALUES(69,'portal','0069_points_are_told_once_a_month','2026-11-30 07:58:09.970571+00:00');
INSERT INTO "tortoise_migrations" VALUES(70,'portal','0070_welcomes_are_remembered','2026-11-30 07:58:09.977187+00:00');
INSERT INTO "tortoise_migrations" VALUES(71,'portal','0071_reviews_are_found','2026-11-30 07:58:09.987882+00:00');
INSERT INTO "tortoise_migrations" VALUES(72,'portal','0072_votes_and_contributions_are_fair','2026-11-30 07:58:10.175068+00:00');
INSERT INTO "tortoise_migrations" VALUES(73,'portal','0073_campaigns_give_coupons_in_steps','2026-11-30 07:58:10.248353+00:00');
INSERT INTO "tortoise_migrations" VALUES(74,'portal','0074_drafts_are_kept','2026-11-30 07:58:10.257510+00:00');
INSERT INTO "tortoise_migrations" VALUES(75,'portal','0075_releases_remember_who_saw_them','2026-11-30 07:58:10.282655+00:00');
INSERT INTO "tortoise_migrations" VALUES(76,'portal','0076_categories_are_archived','2026-11-30 07:58:10.418528+00:00');
INSERT INTO "tortoise_migrations" VALUES(77,'portal','0077_what_is_kept_has_an_end','2026-11-30 07:58:10.570099+00:00');
INSERT INTO "tortoise_migrations" VALUES(78,'portal','0078_customers_are_asked_and_heard','2026-11-30 07:58:10.737064+00:00');
INSERT INTO "tortoise_migrations" VALUES(79,'portal','0079_visits_of_links_are_counted_by_day','2026-11-30 07:58:10.813389+00:00');
INSERT INTO "tortoise_migrations" VALUES(80,'portal','0080_late_posts_are_unread','2026-11-30 07:58:10.821827+00:00');
INSERT INTO "tortoise_migrations" VALUES(81,'portal','0081_models_of_buying','2026-11-30 07:58:10.870416+00:00');
INSERT INTO "tortoise_migrations" VALUES(82,'portal','0082_events_remind_of_themselves','2026-11-30 07:58:10.883888+00:00');
INSERT INTO "tortoise_migrations" VALUES(83,'portal','0083_translations_go_with_their_surveys','2026-11-30 07:58:10.891398+00:00');
INSERT INTO "tortoise_migrations" VALUES(84,'portal','0084_private_networks_tell_no_household','2026-11-30 07:58:10.901039+00:00');
INSERT INTO "tortoise_migrations" VALUES(85,'portal','0085_customers_are_in_segments','2026-11-30 07:58:11.003408+00:00');
INSERT INTO "tortoise_migrations" VALUES(86,'portal','0086_friends_come_through_posts','2026-11-30 07:58:11.040987+00:00');
INSERT INTO "tortoise_migrations" VALUES(87,'portal','0087_goals_are_set','2026-11-30 07:58:11.056092+00:00');
INSERT INTO "tortoise_migrations" VALUES(88,'portal','0088_orders_are_counted_once','2026-11-30 07:58:11.069412+00:00');
INSERT INTO "tortoise_migrations" VALUES(89,'portal','0089_addresses_are_changed','2026-11-30 07:58:11.374635+00:00');
INSERT INTO "tortoise_migrations" VALUES(90,'portal','0090_hyphens_make_no_other_code','2026-11-30 07:58:11.502068+00:00');
INSERT INTO "tortoise_migrations" VALUES(91,'portal','0091_recommendations_are_learnt','2026-11-30 07:58:11.717307+00:00');
INSERT INTO "tortoise_migrations" VALUES(92,'portal','0092_commissions_say_whose_first_order_counts','2026-11-30 07:58:11.735438+00:00');
INSERT INTO "tortoise_migrations" VALUES(93,'portal','0093_readers_know_when_they_read','2026-11-30 07:58:11.749484+00:00');
INSERT INTO "tortoise_migrations" VALUES(94,'portal','0094_partners_bring_members','2026-11-30 07:58:11.770860+00:00');
INSERT INTO "tortoise_migrations" VALUES(95,'portal','0095_orders_are_asked_about','2026-11-30 07:58:11.779407+00:00');
INSERT INTO "tortoise_migrations" VALUES(96,'portal','0096_lists_keep_whom_they_pay','2026-11-30 07:58:11.801780+00:00');
INSERT INTO "tortoise_migrations" VALUES(97,'portal','0097_votes_of_the_banned_are_judged','2026-11-30 07:58:11.809292+00:00');
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
INSERT INTO "translations" VALUES('01a22b76-23ed-73c7-80f3-1478b29949ad','Reward','01a22b76-23e7-7251-b17a-e8f7bec4c4a8','title','de','Fünf Euro geschenkt',NULL,'Five euros off','2026-01-10 09:00:00+00:00');
CREATE TABLE "used_sign_on_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "jti_hash" VARCHAR(64) NOT NULL,
    "forget_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_used_sign_o_provide_eeaba4" UNIQUE ("provider_id", "jti_hash")
);
INSERT INTO "used_sign_on_tokens" VALUES('01a22b76-246c-7578-b16b-4e1f8a717f54','00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2','2026-01-10 09:02:00+00:00','01a22b76-2466-71ef-ae89-0112f478e856');
CREATE TABLE "void_acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL UNIQUE REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "void_acceptances" VALUES('01a22b76-2656-71b6-9fb2-8260124915d7','01a22b76-2651-70e4-a7f3-3de62ed894fe','01a22b76-2649-752c-85d7-c8e147ee47de');
CREATE TABLE "void_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_void_votes_post_id_dd0a33" UNIQUE ("post_id", "member_id")
);
INSERT INTO "void_votes" VALUES('01a22b76-2652-7783-a767-32fee0846822',1,'2026-01-10 09:00:00+00:00','01a22b76-2651-70e4-a7f3-3de62ed894fe','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-2649-752c-85d7-c8e147ee47de');
CREATE TABLE "vote_changes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "author_id" CHAR(36)   /* Who had written it then */,
    "previous" SMALLINT NOT NULL,
    "value" SMALLINT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "vote_changes" VALUES('01a22b76-25d0-74d7-bce6-21447305593a','01a22b76-241e-7543-b4a7-6130ee8d99b4',0,1,'2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-25ba-7218-80bc-d72256409785');
INSERT INTO "vote_changes" VALUES('01a22b76-264e-7312-a18b-dc0f1d46b376','01a22b76-241e-7543-b4a7-6130ee8d99b4',0,1,'2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-2649-752c-85d7-c8e147ee47de');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a22b76-25d0-74d7-bce6-214320b0f2b6',1,'2026-01-10 09:00:00+00:00','01a22b76-23f0-7049-928f-c0339faf7005','01a22b76-25ba-7218-80bc-d72256409785');
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
INSERT INTO "webhook_deliveries" VALUES('01a22b76-2941-7510-93db-06a1d0a47bba','msg_01a22b762941751093db06a07abc85b0','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoit2I_BwSZKPwDOfr3AF","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22b76-28d2-75d6-a98f-4cf1499dced1',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22b76-2944-75b4-9c18-c8180c816f29','msg_01a22b76294475b49c18c8176527b6db','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoit2J0Vxxbq-WgxvWOCE","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22b76-28d2-75d6-a98f-4cf1499dced1',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22b76-294e-737f-ab04-421383b5c6dd','msg_01a22b76294e737fab044212932d8179','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoit2I_BwSZKPwDOfr3AF","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22b76-28d2-75d6-a98f-4cf1499dced1',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22b76-294f-751d-ac36-f2aec30802a6','msg_01a22b76294f751dac36f2ad5f9ef36f','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoit2KUx0uKwfmPN3v4YA","memberId":"tdABoit2I_BwSZKPwDOfr3AF","rewardId":"UCQBoit2I-dyUbF66Pe-xMSo","couponCode":"Z3CB-62FM-ZRBB-MCEX","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22b76-28d2-75d6-a98f-4cf1499dced1',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22b76-295d-777b-88a5-b8099adfd0ef','msg_01a22b76295d777b88a5b808207175b5','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoit2JB51Q7SnYTDujZm0","available":134,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22b76-28d2-75d6-a98f-4cf1499dced1',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22b76-29c1-7782-9dd9-a87fbafda3b1','msg_01a22b7629c177829dd9a87eb6f0e59c','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoit2KbdwhaK8rC4XKEz9","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22b76-28d2-75d6-a98f-4cf1499dced1',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22b76-29d6-721c-86a0-fafbe9aaed79','msg_01a22b7629d6721c86a0fafab95784ea','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoit2KbdwhaK8rC4XKEz9","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22b76-28d2-75d6-a98f-4cf1499dced1',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a22b76-28d2-75d6-a98f-4cf1499dced1','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrDSyVk_bG99OVt7TS8KZAYrEy3SJO8Q7yN4ELjWGW3mzseyXEQVmJMlR-87_wRMdpu24n-J7rmUhYi2W7JjhgC8BaRtv99Hvcb41XUO-16RRMjeHFTF7-VQZLDaCZ8To2QB7MYE2WT_V4SlTMqfvgkW9kNg==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "welcomed" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "member_id" CHAR(36)   /* Who had it; nobody once they are erased */,
    "kept_until" TIMESTAMP   /* Set when they are erased */
);
INSERT INTO "welcomed" VALUES('01a22b76-24c5-72ef-96b1-c6312c81eb32','c7699150cf043d66ffc4ef3473631f3247138c6de7d67d71482274554344c20d','01a22b76-246d-75ba-99d1-dccdeef377e4',NULL);
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
CREATE TRIGGER orders_counted_on_update AFTER UPDATE ON orders WHEN old.customer_id IS NOT new.customer_id OR old.placed_at IS NOT new.placed_at OR old.state IS NOT new.state OR old.currency IS NOT new.currency OR old.total_minor IS NOT new.total_minor OR old.refunded_minor IS NOT new.refunded_minor OR old.rate IS NOT new.rate BEGIN INSERT INTO order_changes (order_id) SELECT new.id WHERE new.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = new.id); INSERT INTO order_changes (order_id) SELECT old.id WHERE old.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = old.id); END;
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',97);
INSERT INTO "sqlite_sequence" VALUES('search_changes',36);
INSERT INTO "sqlite_sequence" VALUES('order_changes',7);
INSERT INTO "sqlite_sequence" VALUES('search_entries',17);
INSERT INTO "sqlite_sequence" VALUES('search_words',51);
INSERT INTO "sqlite_sequence" VALUES('live_events',1);
COMMIT;
CREATE VIRTUAL TABLE search_entries_fts USING fts5(title, body, content='search_entries',
        content_rowid='number', tokenize='ascii', detail='column');
INSERT INTO search_entries_fts(search_entries_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE search_words_fts USING fts5(keys, content='search_words',
        content_rowid='number', tokenize='ascii', detail='none');
INSERT INTO search_words_fts(search_words_fts) VALUES ('rebuild');
