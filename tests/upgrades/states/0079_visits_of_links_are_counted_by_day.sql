BEGIN TRANSACTION;
CREATE TABLE "acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "accepted_at" TIMESTAMP NOT NULL,
    "accepted_by_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL UNIQUE REFERENCES "threads" ("id") ON DELETE CASCADE
);
INSERT INTO "acceptances" VALUES('01a22a2e-3875-77c8-a8ef-af767a8149bd','2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-37ff-7179-adfb-e43d03625d42','01a22a2e-371c-7224-b14a-45276266a2de');
CREATE TABLE "access_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "key" VARCHAR(80) NOT NULL,
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_access_gran_member__b3b170" UNIQUE ("member_id", "key")
);
INSERT INTO "access_grants" VALUES('01a22a2e-4330-7055-a379-9d34534fcd1b','tier:silver','2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa');
INSERT INTO "access_grants" VALUES('01a22a2e-4e10-7145-b50f-4f73f08359b9','tier:silver','2026-01-30 09:00:00+00:00','01a22a2e-48aa-759d-a130-8b6fd6e2902b');
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
INSERT INTO "account_tokens" VALUES('01a22a2e-34c2-7394-acfa-183be9179dcd','VERIFY_EMAIL','15d970344342cf50f3f136b3f341036edc44653f26681a99a903509225ed7eae','carla@example.org','2026-01-10 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22a2e-345d-76f1-b6ab-f93e31c96728');
CREATE TABLE "acquisition_costs" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" DATE NOT NULL UNIQUE,
    "amount_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "saved_by_id" CHAR(36),
    "saved_at" TIMESTAMP NOT NULL
);
INSERT INTO "acquisition_costs" VALUES('01a22a2e-2a48-755e-b5b9-dd3c4deeb9a4','2026-01-01',1250,'EUR',NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "alarms" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "about" VARCHAR(60) NOT NULL,
    "count" INT NOT NULL,
    "since" TIMESTAMP NOT NULL,
    "raised_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_alarms_kind_7d3cee" UNIQUE ("kind", "about")
);
INSERT INTO "alarms" VALUES('01a22a2e-4cf5-7149-8712-31381d26fa50','FAILED','shop',1,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00');
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
INSERT INTO "api_keys" VALUES('01a22a2e-4bda-74a5-b6cb-cd25a55b3e9b','The till','["ORDERS_WRITE"]','portal_key_1ZjLwg','08852608c08c57a216059cb9adc78d762d75de356cc171df6f0d30bc4bfcc2e0','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "audit_entries" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target_type" VARCHAR(30) NOT NULL,
    "target_id" CHAR(36),
    "detail" TEXT,
    "at" TIMESTAMP NOT NULL,
    "actor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL
, "api_key_id" CHAR(36)   /* The API key that did it, where no person did */);
INSERT INTO "audit_entries" VALUES('01a22a2e-2980-704c-8177-ab47e55279e7','programme.save','Program','01a22a2e-2975-710f-9a5e-9d063bf1e73b','name: Loyalty programme → Coffee club, points_name: points → beans, points_expire_after_months: None → 12, expiry_is_sliding: False → True','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-29b9-7525-ac7c-7f0c5ddab0da','tier.save','Tier','01a22a2e-29ab-74c5-9ce4-b54dc82dee0d','silver','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-2aad-7374-accd-06a942be932e','translations.save','Reward','01a22a2e-2a86-751d-8492-514c8a7ae660','de: title','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-2ede-7709-9b5c-14570ad8ad26','identity_provider.save','IdentityProvider','01a22a2e-2ed3-7606-a7c2-37fafc49c382','shop','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-3245-747a-980b-a634323751c1','identity_provider.save','IdentityProvider','01a22a2e-3244-7364-88ea-93ef8f3c899c','login','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-3cf3-762c-8da4-f611cdd14195','reply.save','SavedReply','01a22a2e-3ce4-7032-baf5-36e2279b81ac','Advertising','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-3e41-75a2-b643-e5e1e8293913','case.decide','ModerationCase','01a22a2e-3d35-7052-843e-45ec4a9630bd','HIDE (SPAM): The rules of this community','2026-01-10 09:00:00+00:00','01a22a2e-3d60-77ff-8e0e-715ad66d7e1c',NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-3f5e-7639-bccd-630a414945cf','screening.save','Screening',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-3f7a-7021-be79-d253b45ca5ed','fair_play.save','FairPlay',NULL,'votes_a_day: 30','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-452a-7003-99fb-7d5675cc0198','order.move','Order','01a22a2e-443f-72cc-a425-dcf7f8a06926','nobody -> 01a22a2e-2dd2-76f2-a121-9da0b203c969: He told us his number','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-4abe-726b-9496-92d09dadfcfe','partner.save','Partner','01a22a2e-4abb-7468-9b8e-348d5a9a8673','HARBOUR','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-4b52-770a-9f71-3550a0a21329','partner.close_payout','PartnerPayout','01a22a2e-4b2b-7743-8510-5a4930ccb968','2026-01-09','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-4be5-7136-9a61-51ea6c6717be','api_key.create','ApiKey','01a22a2e-4bda-74a5-b6cb-cd25a55b3e9b','The till (portal_key_1ZjLwg…): ORDERS_WRITE','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-4c71-775d-bd56-c984498a61c0','webhook.create','WebhookEndpoint','01a22a2e-4c69-7053-9c77-e97e9cc279e5','https://shop.example.org/told','2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "audit_entries" VALUES('01a22a2e-52a7-70b5-beb7-728fad64da9d','member.erase','Member','01a22a2e-5037-75ae-aa93-639e1001ba1b',NULL,'2026-01-30 09:00:00+00:00','01a22a2e-5037-75ae-aa93-639e1001ba1b',NULL);
CREATE TABLE "badge_awards" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "slug" VARCHAR(60) NOT NULL,
    "awarded_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_badge_award_member__4dddd6" UNIQUE ("member_id", "slug")
);
INSERT INTO "badge_awards" VALUES('01a22a2e-3757-720b-a771-49c57b6aaed9','first-question','2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa');
INSERT INTO "badge_awards" VALUES('01a22a2e-3885-71bb-b4bb-719f1612a4d0','first-answer','2026-01-10 09:00:00+00:00','01a22a2e-2dd2-76f2-a121-9da0b203c969');
INSERT INTO "badge_awards" VALUES('01a22a2e-414e-7112-8a8d-4afee63102e7','first-question','2026-01-10 09:00:00+00:00','01a22a2e-2dd2-76f2-a121-9da0b203c969');
CREATE TABLE "bookmarks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kept_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_bookmarks_post_id_8da490" UNIQUE ("post_id", "member_id")
);
INSERT INTO "bookmarks" VALUES('01a22a2e-3b8b-74ea-a90d-cdf07df9c7f3','2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-37ff-7179-adfb-e43d03625d42');
CREATE TABLE "calendar_feeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "last_fetched_at" TIMESTAMP   /* To within an hour */,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "calendar_feeds" VALUES('01a22a2e-4d62-7011-be3a-75fc867f5214','299e364203b97505eb34ab9ae325db6304ccfdc7a155a501f28af37481b86949','2026-01-10 09:00:00+00:00',NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa');
CREATE TABLE "capped_deeds" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "wanted" INT NOT NULL  /* 0 while the deed is undone */,
    "available_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "award_id" CHAR(36) NOT NULL UNIQUE REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT capped_deeds_wanted_not_negative CHECK (wanted >= 0)
);
INSERT INTO "capped_deeds" VALUES('01a22a2e-3895-74c3-8914-bbd46756f513',15,'2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22a2e-3893-76f9-9ef2-af4bd54f47e2');
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
INSERT INTO "categories" VALUES('01a22a2e-369d-7486-9478-7650575941ee','coffee','Coffee',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a22a2e-3f95-7198-9139-52f9f8c41396','room-1','Room-1',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
INSERT INTO "categories" VALUES('01a22a2e-40d5-716c-8f2b-d4b460afe707','tea','Tea',NULL,0,NULL,'EVERYONE','CUSTOMER','CUSTOMER',1,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'SUSPECTED','EVERYONE',NULL);
CREATE TABLE "category_rights" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ability" VARCHAR(5) NOT NULL,
    "holder" VARCHAR(80) NOT NULL  /* Whom it is about, an audience, or a key */,
    "is_denied" INT NOT NULL,
    "category_id" CHAR(36) NOT NULL REFERENCES "categories" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_category_ri_categor_a723ef" UNIQUE ("category_id", "ability", "holder")
);
INSERT INTO "category_rights" VALUES('01a22a2e-36a6-75fb-a66a-a1e1e2e92043','REPLY','EVERYONE',0,'01a22a2e-369d-7486-9478-7650575941ee');
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
INSERT INTO "community_profiles" VALUES('01a22a2e-3756-73cd-aa1c-92bb3caa3aee',2,0,0,'01a22a2e-2ab3-70a6-8544-4133646552aa');
INSERT INTO "community_profiles" VALUES('01a22a2e-3806-7010-a262-13bbb7aa3703',3,1,1,'01a22a2e-2dd2-76f2-a121-9da0b203c969');
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
INSERT INTO "consents" VALUES('01a22a2e-348a-7227-b8d8-c40d26dae778','TERMS','terms-1','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-345d-76f1-b6ab-f93e31c96728','sign-up',NULL);
INSERT INTO "consents" VALUES('01a22a2e-348a-7227-b8d8-c40eee6ace20','NEWSLETTER','newsletter-2','carla@example.org','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-345d-76f1-b6ab-f93e31c96728','sign-up',NULL);
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
INSERT INTO "coupon_cases" VALUES('01a22a2e-5003-71ce-a065-8b11fae1851d','A-6','TAKEN',0,'OPEN','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a2e-4faf-7472-9cbb-6cfd92629a19','01a22a2e-4e36-7003-8efe-3b7f1eaac0e7');
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
INSERT INTO "coupon_claims" VALUES('01a22a2e-4f51-7487-94a1-437b873779f8','shop','A-5','2026-01-30 08:55:00+00:00',0,'01a22a2e-4f24-7274-a1fc-588da096fd4c','01a22a2e-4e36-7003-8efe-3b7f1eaac0e7');
INSERT INTO "coupon_claims" VALUES('01a22a2e-4fc6-714b-ad14-79a55c9d72c8','shop','A-6','2026-01-30 09:00:00+00:00',1,'01a22a2e-4faf-7472-9cbb-6cfd92629a19','01a22a2e-4e36-7003-8efe-3b7f1eaac0e7');
CREATE TABLE "credentials" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "password_hash" VARCHAR(255) NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "credentials" VALUES('01a22a2e-2dc0-73d5-9c08-bc9de1dad297','$argon2id$v=19$m=19456,t=2,p=1$Qw/Y5E9cpD8NXNBfbKNJcQ$948Qe2ReHsZ+iWSj+O4mUBMmeBgtHxtMd7ys6jjBBS4','2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa');
INSERT INTO "credentials" VALUES('01a22a2e-3489-71de-9a15-d0a6644cd570','$argon2id$v=19$m=19456,t=2,p=1$poATuApqO+G7vpSlAmTaSw$j+g5K69x6uNrSMj1HTs3XZAHhhGG8/fmJjKCFprMj4A','2026-01-10 09:00:00+00:00','01a22a2e-345d-76f1-b6ab-f93e31c96728');
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
INSERT INTO "customer_data_requests" VALUES('01a22a2e-4cd8-7358-b8bb-4019d33e6768','shop','99','guest@example.org','guest@example.org','["A-9"]','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL);
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
INSERT INTO "customers" VALUES('01a22a2e-323a-73b2-bf56-ea97a82884fb','shop','11',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22a2e-2f5b-71bc-bdc0-0ebcd75e5f68',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a22a2e-42b0-718d-925c-1d2e39e27552','shop','anna@example.org','anna@example.org','anna@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa','2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22a2e-443a-7707-bf80-9b9fefb13947','shop','guest@example.org','guest@example.org','guest@example.org',NULL,'2026-01-10 09:00:00+00:00',NULL,'2026-01-10 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22a2e-4491-7262-83d1-6b37096bafb8','shop','placed:01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,NULL,1,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "customers" VALUES('01a22a2e-49df-7389-9248-a1489f50cd23','shop','dora@example.org','dora@example.org','dora@example.org',NULL,'2026-01-10 09:00:00+00:00','01a22a2e-48aa-759d-a130-8b6fd6e2902b','2026-01-10 09:00:00+00:00',NULL,NULL,0,NULL,NULL);
INSERT INTO "customers" VALUES('01a22a2e-4eaf-7278-b28b-8cc958ab6b86','shop','bert@example.org','bert@example.org','bert@example.org',NULL,'2026-01-30 09:00:00+00:00','01a22a2e-2dd2-76f2-a121-9da0b203c969','2026-01-30 08:59:00+00:00',NULL,NULL,0,NULL,NULL);
CREATE TABLE "data_exports" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "data_exports" VALUES('01a22a2e-4d6b-73b1-ab7b-2e9a98ab34c6','db3af5c887c03f89939fc0d9abeed774c33e0bab7ba07d4e9ad09b7ea3e098de','2026-01-10 09:00:00+00:00','2026-01-11 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa');
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
INSERT INTO "drafts" VALUES('01a22a2e-3c1b-77d5-9a61-32fb92c5752d','REPLY','01a22a2e-371c-7224-b14a-45276266a2de',NULL,'And for how long',1,'2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa');
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
INSERT INTO "earn_rule_versions" VALUES('01a22a2e-29c4-7001-9d56-42b4602ed3e7',1,'For a PURCHASE',NULL,'2',NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22a2e-29c3-7268-9f61-36d93bc627ed',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22a2e-29e7-722c-b2d9-baa0bfe8df46',1,'For a THREAD',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22a2e-29e6-7276-91a5-a39465aea1e7',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22a2e-2a07-700c-9e10-704da809a8e7',1,'For a ANSWER_ACCEPTED',15,NULL,14,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22a2e-2a07-700c-9e10-704c7845a77e',NULL,NULL,0,0,0);
INSERT INTO "earn_rule_versions" VALUES('01a22a2e-2a23-7767-a952-62d23d4e59d0',1,'For a VERIFY_EMAIL',5,NULL,NULL,0,NULL,NULL,0,1,NULL,'2026-01-10 09:00:00+00:00','01a22a2e-2a23-7767-a952-62d1d8328010',NULL,NULL,0,0,0);
CREATE TABLE "earn_rules" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "action" VARCHAR(16) NOT NULL  /* PURCHASE: PURCHASE\nSIGN_UP: SIGN_UP\nVERIFY_EMAIL: VERIFY_EMAIL\nTHREAD: THREAD\nPOST: POST\nANSWER_ACCEPTED: ANSWER_ACCEPTED\nVOTE_RECEIVED: VOTE_RECEIVED\nREVIEW: REVIEW\nSURVEY: SURVEY\nSHARE: SHARE\nBIRTHDAY: BIRTHDAY\nREFERRER: REFERRER\nREFEREE: REFEREE\nMANUAL: MANUAL */,
    "version" INT NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL
, "translated_into" TEXT);
INSERT INTO "earn_rules" VALUES('01a22a2e-29c3-7268-9f61-36d93bc627ed','PURCHASE',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22a2e-29e6-7276-91a5-a39465aea1e7','THREAD',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22a2e-2a07-700c-9e10-704c7845a77e','ANSWER_ACCEPTED',1,1,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "earn_rules" VALUES('01a22a2e-2a23-7767-a952-62d1d8328010','VERIFY_EMAIL',1,1,'2026-01-10 09:00:00+00:00',NULL);
CREATE TABLE "exchange_rates" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "currency" VARCHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "per_euro" VARCHAR(20) NOT NULL,
    "is_by_hand" INT NOT NULL,
    "saved_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_exchange_ra_currenc_102af8" UNIQUE ("currency", "day")
);
INSERT INTO "exchange_rates" VALUES('01a22a2e-4587-77f7-827d-26a65f4c0f9a','CHF','2026-01-09','0.9312',1,'2026-01-10 09:00:00+00:00');
CREATE TABLE "expiry_reminders" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "expires_at" TIMESTAMP NOT NULL,
    "days" SMALLINT NOT NULL,
    "reminded_at" TIMESTAMP NOT NULL,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_expiry_remi_account_5ab1bf" UNIQUE ("account_id", "expires_at", "days")
);
INSERT INTO "expiry_reminders" VALUES('01a22a2e-4d74-714d-a705-cdfc16cc4399','2026-02-19 09:00:00+00:00',30,'2026-01-30 09:00:00+00:00','01a22a2e-3892-7215-8080-13c043f76fb4');
CREATE TABLE "external_identities" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL,
    "last_used_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_external_id_provide_14eec4" UNIQUE ("provider_id", "subject")
);
INSERT INTO "external_identities" VALUES('01a22a2e-3239-701b-95e6-2b39890332e5','11','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-2f5b-71bc-bdc0-0ebcd75e5f68','01a22a2e-2ed3-7606-a7c2-37fafc49c382');
CREATE TABLE "fair_play_findings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(20) NOT NULL,
    "found_at" TIMESTAMP NOT NULL,
    "undone_at" TIMESTAMP,
    "undone_by_id" CHAR(36)
);
INSERT INTO "fair_play_findings" VALUES('01a22a2e-406f-73fe-bf8d-9f6fec9a2ebb','BURST','2026-01-10 09:00:00+00:00',NULL,NULL);
CREATE TABLE "fair_play_looks" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "since" TIMESTAMP NOT NULL  /* Of the first vote that was not looked at */,
    "due_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "fair_play_looks" VALUES('01a22a2e-3878-7424-a152-06f68337220e','2026-01-10 09:00:00+00:00','2026-01-10 23:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa');
CREATE TABLE "fair_play_suspects" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_fair_play_s_finding_820d8b" UNIQUE ("finding_id", "member_id")
);
INSERT INTO "fair_play_suspects" VALUES('01a22a2e-4070-7310-ac23-c7f72d120ba8','01a22a2e-406f-73fe-bf8d-9f6fec9a2ebb','01a22a2e-2ab3-70a6-8544-4133646552aa');
INSERT INTO "fair_play_suspects" VALUES('01a22a2e-4070-7310-ac23-c7f87ce6f67c','01a22a2e-406f-73fe-bf8d-9f6fec9a2ebb','01a22a2e-2dd2-76f2-a121-9da0b203c969');
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
INSERT INTO "forgotten" VALUES('01a22a2e-507a-7458-bc4c-997f17bdb5a6','45b49e481383415eca8706c8f88ec8efb737ebca3ca4290ad97d4002cca5a0c8','2026-01-30 09:00:00+00:00');
CREATE TABLE "held_contents" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(10) NOT NULL,
    "target_id" CHAR(36) NOT NULL UNIQUE,
    "findings" VARCHAR(80) NOT NULL,
    "held_at" TIMESTAMP NOT NULL,
    "shown_at" TIMESTAMP
);
INSERT INTO "held_contents" VALUES('01a22a2e-3fd0-70a7-99ed-8024b0ad1181','Thread','01a22a2e-3fb4-7333-93c0-7b29aa97e70a','WORDS','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "idempotency_keys" VALUES('01a22a2e-3a29-722e-9899-56f3945fe191','post','thanks','dafbc676ca7d140ae9d9e7f4061fc2b545ce93b2259c72579ce8db64ef3d08c9','01a22a2e-39d7-73c8-938b-d0c4eddb779f','2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa');
INSERT INTO "idempotency_keys" VALUES('01a22a2e-453b-701c-beee-9300d8e05593','move_order','a move','5afee6d256970f5b9dada087c2dd303f3fd2108e412007a2565316e406fcf25d','01a22a2e-443f-72cc-a425-dcf7f8a06926','2026-01-10 09:00:00+00:00',NULL);
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
INSERT INTO "identity_providers" VALUES('01a22a2e-2ed3-7606-a7c2-37fafc49c382','shop','Shop','SIGNED_TOKEN',1,'shop','HS256','gAAAAABrDNif0-fGmUpdkcdaig3QKaCUta6yl8rXbq1EAHQdkUraxz2x0p_cht4Myps_bnxAXQFXnPzDmrNsGoez0fLpwCZMZQi5O3ktx6bCtnn5o7Jp1PtvlE6xbKb_G0DazuntvYb_',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00');
INSERT INTO "identity_providers" VALUES('01a22a2e-3244-7364-88ea-93ef8f3c899c','login','Login','OPENID_CONNECT',1,NULL,NULL,NULL,NULL,NULL,NULL,'https://login.example.org','portal',NULL,'2026-01-10 09:00:00+00:00');
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
INSERT INTO "import_steps" VALUES('01a22a2e-4d12-7146-941a-842da4da25b5','orders:old','orders','0000000000000000000000000000000000000000000000000000000000000000',-4611686018427387904,'{"read":{},"added":{},"skipped":{},"notes":[],"named":[]}','2026-01-10 09:00:00+00:00',0);
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
INSERT INTO "interactions" VALUES('01a22a2e-4c42-7075-9b55-5a0f671c31cd','PHONE','C-1','64f37918b62f3602c14057959cc77eeb99f51d2ccadf8b3db2d8d08b86b274c7','Asked when her order comes.','2026-01-10 09:00:00+00:00','anna@example.org','2026-01-10 09:00:00+00:00','01a22a2e-4bf5-7117-9d29-1dd3ac0acb32','01a22a2e-2ab3-70a6-8544-4133646552aa');
CREATE TABLE "live_events" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "topic" VARCHAR(80) NOT NULL,
    "payload" JSON NOT NULL,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "live_events" VALUES(1,'member:01a22a2e-2ab3-70a6-8544-4133646552aa','{}','2026-11-30 02:00:08.679022+00:00');
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
INSERT INTO "loyalty_accounts" VALUES('01a22a2e-3028-764a-8b6d-ad8b20488aba',5,0,0,0,5,0,0,5,1,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22a2e-2f5b-71bc-bdc0-0ebcd75e5f68',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22a2e-3788-715f-902c-cbf49804a3d2',1065,0,0,0,1165,100,0,1165,6,'2026-01-10 08:59:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-29ab-74c5-9ce4-b54dc82dee0d','01a22a2e-2ab3-70a6-8544-4133646552aa',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22a2e-3892-7215-8080-13c043f76fb4',134,0,0,0,134,0,0,134,5,NULL,NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22a2e-4a06-75f9-ab45-0a03e88ab63b',280,0,0,0,280,0,0,280,2,'2026-01-30 09:00:00+00:00',NULL,0,'2027-01-09 23:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-29ab-74c5-9ce4-b54dc82dee0d','01a22a2e-48aa-759d-a130-8b6fd6e2902b',NULL,NULL,NULL,NULL,2);
INSERT INTO "loyalty_accounts" VALUES('01a22a2e-5046-7700-a087-b027c48db813',0,0,0,0,10,0,0,10,2,NULL,NULL,0,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a2e-5037-75ae-aa93-639e1001ba1b',NULL,'2026-01-30 09:00:00+00:00',NULL,NULL,2);
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
INSERT INTO "loyalty_programme" VALUES('01a22a2e-2975-710f-9a5e-9d063bf1e73b','programme','Coffee club','beans',100,NULL,90,'ROLLING',365,0,12,1,0,'30,7','POINTS','DROP','IMMEDIATE','BEST_ONLY',3,2,'2026-01-10 09:00:00+00:00',NULL,0,0,2,NULL);
CREATE TABLE "loyalty_tier_periods" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "began_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "account_id" CHAR(36) NOT NULL REFERENCES "loyalty_accounts" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT
);
INSERT INTO "loyalty_tier_periods" VALUES('01a22a2e-4318-747e-9565-7c1245e3228f','2026-01-10 08:59:00+00:00',NULL,'01a22a2e-3788-715f-902c-cbf49804a3d2','01a22a2e-29ab-74c5-9ce4-b54dc82dee0d');
INSERT INTO "loyalty_tier_periods" VALUES('01a22a2e-4df3-70af-82da-b203c82b5f8c','2026-01-30 09:00:00+00:00',NULL,'01a22a2e-4a06-75f9-ab45-0a03e88ab63b','01a22a2e-29ab-74c5-9ce4-b54dc82dee0d');
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
INSERT INTO "loyalty_tiers" VALUES('01a22a2e-29ab-74c5-9ce4-b54dc82dee0d','silver','Silver',1,150,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22a2e-4d1a-7268-87d6-9d4f581aacea','gold','Gold',2,2000,'1','[]',NULL,0,NULL);
INSERT INTO "loyalty_tiers" VALUES('01a22a2e-4d1f-747d-ab8b-0bb31930a6bc','platinum','Platinum',3,3000,'1','[]',NULL,0,NULL);
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
, "merged_into_id" CHAR(36), "reminder_mails" INT NOT NULL  /* Whether reminders, such as of points that end, come by mail */ DEFAULT 1, "digest_rhythm" VARCHAR(6) NOT NULL DEFAULT 'WEEKLY', "restricted_at" TIMESTAMP   /* Since when their data is only kept (GDPR Art. 18) */, "erasure_asked_at" TIMESTAMP   /* When a shop asked to forget them meanwhile; it is done once the restriction ends */, "on_leaderboards" INT NOT NULL  /* Whether leaderboards may name them */ DEFAULT 1);
INSERT INTO "members" VALUES('01a22a2e-2ab3-70a6-8544-4133646552aa','anna','anna','Anna',NULL,'/media/KvlUqrbNmuLQtS8zTEv2uQ/small','anna@example.org','anna@example.org','anna@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1);
INSERT INTO "members" VALUES('01a22a2e-2dd2-76f2-a121-9da0b203c969','bert','bert','Bert',NULL,NULL,'bert@example.org','bert@example.org','bert@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1);
INSERT INTO "members" VALUES('01a22a2e-2f5b-71bc-bdc0-0ebcd75e5f68','member-bcd75e5f68','member-bcd75e5f68','Fred',NULL,NULL,'fred@example.org','fred@example.org','fred@example.org','2026-01-10 09:00:00+00:00','de',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1);
INSERT INTO "members" VALUES('01a22a2e-345d-76f1-b6ab-f93e31c96728','carla','carla','carla',NULL,NULL,'carla@example.org',NULL,'carla@example.org',NULL,'en',NULL,'UNVERIFIED',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1);
INSERT INTO "members" VALUES('01a22a2e-3d60-77ff-8e0e-715ad66d7e1c','mona','mona','Mona',NULL,NULL,'mona@example.org','mona@example.org','mona@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1);
INSERT INTO "members" VALUES('01a22a2e-48aa-759d-a130-8b6fd6e2902b','dora','dora','Newcomer1',NULL,NULL,'dora@example.org','dora@example.org','dora@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1);
INSERT INTO "members" VALUES('01a22a2e-4bf5-7117-9d29-1dd3ac0acb32','olga','olga','Olga',NULL,NULL,'olga@example.org','olga@example.org','olga@example.org','2026-01-10 09:00:00+00:00','en',NULL,'ACTIVE',0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1);
INSERT INTO "members" VALUES('01a22a2e-5037-75ae-aa93-639e1001ba1b','former-639e1001ba1b','former-639eloolbalb','Former member',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'ERASED',0,NULL,'2026-01-29 23:00:00+00:00',NULL,NULL,NULL,1,'WEEKLY',NULL,NULL,1);
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
INSERT INTO "moderation_appeals" VALUES('01a22a2e-3f18-73e6-b807-cfa2847c0549','01a22a2e-3dbf-704a-a412-df36331cc0cc:affected','It is a good grinder.','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,'01a22a2e-3dbf-704a-a412-df36331cc0cc',NULL);
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
INSERT INTO "moderation_cases" VALUES('01a22a2e-3d35-7052-843e-45ec4a9630bd','Post','01a22a2e-3cba-71b5-b70c-dbbb3e57b2c4',NULL,'APPEALED','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,NULL);
INSERT INTO "moderation_cases" VALUES('01a22a2e-3fd6-7582-b0ef-f0a6ea4f1372','Thread','01a22a2e-3fb4-7333-93c0-7b29aa97e70a','Thread:01a22a2e-3fb4-7333-93c0-7b29aa97e70a','OPEN','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,NULL);
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
INSERT INTO "moderation_decisions" VALUES('01a22a2e-3dbf-704a-a412-df36331cc0cc',1,'HIDE','SPAM','The rules of this community','It sells something.',0,NULL,'2026-01-10 09:00:00+00:00','2026-07-13 09:00:00+00:00','01a22a2e-3d35-7052-843e-45ec4a9630bd','01a22a2e-3d60-77ff-8e0e-715ad66d7e1c');
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
INSERT INTO "moderation_reports" VALUES('01a22a2e-3d37-7118-8ab4-1b1d1398150a','BZZR-3HGC-JMR4','SPAM','Again.',NULL,NULL,NULL,'en',0,'2026-01-10 09:00:00+00:00','01a22a2e-3d35-7052-843e-45ec4a9630bd','01a22a2e-2ab3-70a6-8544-4133646552aa');
CREATE TABLE "moved_posts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_moved_posts_thread__e7cfed" UNIQUE ("thread_id", "number")
);
INSERT INTO "moved_posts" VALUES('01a22a2e-41d8-73b5-a79a-6c2ad6a704dd',1,'01a22a2e-40f5-760e-8700-018224d0389c','01a22a2e-40ea-705f-9000-e6cc77b33536');
CREATE TABLE "notification_choices" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "kind" VARCHAR(18) NOT NULL,
    "in_app" INT NOT NULL,
    "email" INT NOT NULL,
    "digest" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_notificatio_member__038118" UNIQUE ("member_id", "kind")
);
INSERT INTO "notification_choices" VALUES('01a22a2e-4d6f-7390-bc93-dabd3094736e','VOTE',0,0,1,'01a22a2e-2ab3-70a6-8544-4133646552aa');
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
INSERT INTO "notifications" VALUES('01a22a2e-30bb-765f-8d29-650289a0efda','POINTS_EARNED','points:01a22a2e-30b3-717a-a4b0-ed6464ba60b2:01a22a2e-2f5b-71bc-bdc0-0ebcd75e5f68',NULL,NULL,'{"points":5,"action":"VERIFY_EMAIL"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2f5b-71bc-bdc0-0ebcd75e5f68',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-37b3-73a7-a309-be8e9f646010','POINTS_EARNED','points:01a22a2e-378c-7086-b641-32bcce229a1d:01a22a2e-2ab3-70a6-8544-4133646552aa',NULL,NULL,'{"points":5,"action":"THREAD"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-3885-71bb-b4bb-71a0797e051d','ANSWER_ACCEPTED','accepted:01a22a2e-37ff-7179-adfb-e43d03625d42:01a22a2e-2dd2-76f2-a121-9da0b203c969','Post','01a22a2e-37ff-7179-adfb-e43d03625d42','{}','2026-01-10 09:00:00+00:00',NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-2dd2-76f2-a121-9da0b203c969',1,'2026-01-10 09:10:00+00:00',NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-38cf-74c7-87fd-df9512827b45','POINTS_EARNED','points:01a22a2e-3893-76f9-9ef2-af4bd54f47e2:01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,'{"points":14,"action":"ANSWER_ACCEPTED"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-3ab4-713a-aeaf-d7b6cccb3132','VOTE','vote:01a22a2e-37ff-7179-adfb-e43d03625d42:01a22a2e-2dd2-76f2-a121-9da0b203c969','Post','01a22a2e-37ff-7179-adfb-e43d03625d42','{}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-3ee7-76dd-9261-541919304db0','MODERATION','decision:01a22a2e-3dbf-704a-a412-df36331cc0cc:01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,'{"to":"AFFECTED","action":"HIDE","is_release":false,"ground":"The rules of this community","statement":"It sells something.","until":null,"appealable_until":"2026-07-13T09:00:00+00:00"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-40b8-7344-8f36-106960365309','MODERATION','unfair:01a22a2e-406f-73fe-bf8d-9f6fec9a2ebb:False:01a22a2e-2ab3-70a6-8544-4133646552aa',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-40c2-75ee-8eb7-41ec4936efc4','MODERATION','unfair:01a22a2e-406f-73fe-bf8d-9f6fec9a2ebb:False:01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,'{"to":"VOTERS","counts_again":false}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-42df-7022-8f79-653484acc289','POINTS_EARNED','points:01a22a2e-42d2-74b0-96f2-55955a295a41:01a22a2e-2ab3-70a6-8544-4133646552aa',NULL,NULL,'{"points":180,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-4324-71fb-a9d0-9152844ce995','TIER_CHANGED','tier:silver:2026-01-10:01a22a2e-2ab3-70a6-8544-4133646552aa',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa',1,NULL,NULL,'2026-01-12 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22a2e-44ee-7336-b995-761e671932d5','POINTS_EARNED','points:01a22a2e-44d1-70d3-afc1-6e5e4240fced:01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,'{"points":30,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-474d-72d4-ac1d-09b23580ec3d','POINTS_EARNED','points:01a22a2e-473a-755b-a65a-32d8a0528f19:01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,'{"points":20,"action":"SURVEY"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-4a10-71ef-b718-19d7605515d4','POINTS_EARNED','points:01a22a2e-4a0e-7503-a9f0-6a4e87af62f6:01a22a2e-48aa-759d-a130-8b6fd6e2902b',NULL,NULL,'{"points":80,"action":"PURCHASE"}','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-48aa-759d-a130-8b6fd6e2902b',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-4d74-714d-a705-cdfd47493f45','POINTS_EXPIRING','expiring:2026-02-19T09:00:00+00:00:30:01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,'{"points":30,"last_day":"2026-02-19"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-4d90-7482-850e-0ec828e18a69','REFERRAL_REWARDED','referral:01a22a2e-4901-74c8-8f0c-334e103b7528:REFERRER:01a22a2e-2ab3-70a6-8544-4133646552aa',NULL,NULL,'{"side":"REFERRER","points":500}','2026-01-30 09:00:00+00:00',NULL,'01a22a2e-48aa-759d-a130-8b6fd6e2902b','01a22a2e-2ab3-70a6-8544-4133646552aa',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22a2e-4d91-75d9-af81-488b39c70a4d','REFERRAL_REWARDED','referral:01a22a2e-4901-74c8-8f0c-334e103b7528:REFEREE:01a22a2e-48aa-759d-a130-8b6fd6e2902b',NULL,NULL,'{"side":"REFEREE","points":200}','2026-01-30 09:00:00+00:00',NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-48aa-759d-a130-8b6fd6e2902b',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22a2e-4dfa-74cb-8462-b1b757fbf914','TIER_CHANGED','tier:silver:2026-01-30:01a22a2e-48aa-759d-a130-8b6fd6e2902b',NULL,NULL,'{"tier":"Silver","tier_slug":"silver","is_promotion":true}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a2e-48aa-759d-a130-8b6fd6e2902b',1,NULL,NULL,'2026-02-02 07:00:00+00:00');
INSERT INTO "notifications" VALUES('01a22a2e-4e56-71de-939b-84de52d944ee','REWARD','redemption:01a22a2e-4e36-7003-8efe-3b7f1eaac0e7:01a22a2e-2ab3-70a6-8544-4133646552aa',NULL,NULL,'{"cost":100}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa',1,NULL,NULL,NULL);
INSERT INTO "notifications" VALUES('01a22a2e-4f01-774c-8abc-5d9973994768','POINTS_EARNED','points:01a22a2e-4ecb-71c8-a390-098ff2bf1a17:01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,NULL,'{"points":40,"action":"PURCHASE"}','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',1,NULL,NULL,NULL);
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
INSERT INTO "order_lines" VALUES('01a22a2e-42b9-7173-b442-72c6b95e01f8',0,'beans','Beans',2,9000,'01a22a2e-42b8-7184-9b71-2b8cc1af5a05','01a22a2e-429d-7367-bcf8-2f13a88e655d','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22a2e-4440-7509-a3d5-2b78820a236f',0,'beans','Beans',1,1500,'01a22a2e-443f-72cc-a425-dcf7f8a06926','01a22a2e-429d-7367-bcf8-2f13a88e655d','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22a2e-49eb-71e2-ba1e-35d40ddd77c8',0,'beans','Beans',1,4000,'01a22a2e-49e9-7661-b347-12cfaca59e26','01a22a2e-429d-7367-bcf8-2f13a88e655d','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22a2e-4aeb-7654-a095-f5b2ec2c7193',0,'beans','Beans',1,2000,'01a22a2e-4ae5-7033-bfc5-19e6fbeb96d5','01a22a2e-429d-7367-bcf8-2f13a88e655d','0',1,NULL,NULL,NULL);
INSERT INTO "order_lines" VALUES('01a22a2e-4ec9-75ed-93e1-5e67e118b104',0,'beans','Beans',1,2000,'01a22a2e-4eb7-765d-9270-adecf21dea7c','01a22a2e-429d-7367-bcf8-2f13a88e655d','0',1,NULL,NULL,NULL);
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
    "customer_id" CHAR(36) REFERENCES "customers" ("id") ON DELETE RESTRICT, "rate_day" DATE, "refunds_listed_at" TIMESTAMP, "is_given_back" INT NOT NULL DEFAULT 0, "deleted_at" TIMESTAMP, "ordered_at" TIMESTAMP, "was_sent" INT NOT NULL DEFAULT 0, "shipping_minor" BIGINT, "triggered_at" TIMESTAMP, "number" VARCHAR(60), "told_number" VARCHAR(255), "is_placed" INT NOT NULL DEFAULT 0, "buyer_told_at" TIMESTAMP, "buyer_number" VARCHAR(255), "told_apart" JSON, "address_hash" VARCHAR(64)   /* Where it was sent; keyed digest */,
    CONSTRAINT "uid_orders_source_4dc23c" UNIQUE ("source", "external_id"),
    CONSTRAINT orders_refunded_not_negative CHECK (refunded_minor >= 0)
);
INSERT INTO "orders" VALUES('01a22a2e-42b8-7184-9b71-2b8cc1af5a05','shop','A-1','0ca1d9529c6a1e59f91b914f8cd323ebd1d95fca449b2f0e9d03026309b7bcfd','2026-01-10 08:59:00+00:00','EUR',9000,1000,'1','PARTIALLY_REFUNDED',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,9000,8000,0,NULL,'01a22a2e-42b0-718d-925c-1d2e39e27552',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22a2e-443f-72cc-a425-dcf7f8a06926','shop','A-7','2112ec3a8b4bddf8f9220e6909b5c198db3a75c604155b5712ae874e95209942','2026-01-10 08:59:00+00:00','EUR',1500,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 08:59:00+00:00',NULL,1500,1500,0,NULL,'01a22a2e-4491-7262-83d1-6b37096bafb8',NULL,NULL,0,NULL,'2026-01-10 08:59:00+00:00',0,NULL,NULL,NULL,NULL,1,'2026-01-10 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22a2e-49e9-7661-b347-12cfaca59e26','shop','A-2','abf8a289853f689db360f28bbbcd258fe3678dd6089b0836b63e2f9a907f8ba0','2026-01-10 09:00:00+00:00','EUR',4000,0,'1','PAID',NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,4000,4000,0,NULL,'01a22a2e-49df-7389-9248-a1489f50cd23',NULL,NULL,0,NULL,'2026-01-10 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22a2e-4ae5-7033-bfc5-19e6fbeb96d5','shop','A-8','ea15d2dcc1447fa8649e70857aeb2548dbc5074187d1aa8aeedc9760a0499756','2026-01-08 09:00:00+00:00','EUR',2000,0,'1','PAID','harbour',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-08 09:00:00+00:00',NULL,2000,2000,0,NULL,'01a22a2e-443a-7707-bf80-9b9fefb13947',NULL,NULL,0,NULL,'2026-01-08 09:00:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-08 09:00:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22a2e-4eb7-765d-9270-adecf21dea7c','shop','A-4','ec0930324396165ab00633413a7b67b77f62aa961c427c3fec236dd1af1034b5','2026-01-30 08:59:00+00:00','EUR',2000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 08:59:00+00:00',NULL,2000,2000,0,NULL,'01a22a2e-4eaf-7278-b28b-8cc958ab6b86',NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 08:59:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22a2e-4f24-7274-a1fc-588da096fd4c','shop','A-5','','2026-01-30 08:55:00+00:00','EUR',1000,0,'1','OPEN',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,0,1,'HDDR-1KPE-20P3-J3P8',NULL,NULL,NULL,0,NULL,'2026-01-30 08:55:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL);
INSERT INTO "orders" VALUES('01a22a2e-4faf-7472-9cbb-6cfd92629a19','shop','A-6','','2026-01-30 09:00:00+00:00','EUR',1000,0,'1','PAID',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,1000,1000,0,'HDDR-1KPE-20P3-J3P8',NULL,NULL,NULL,0,NULL,'2026-01-30 08:59:00+00:00',0,NULL,NULL,NULL,NULL,0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL);
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
INSERT INTO "outbox" VALUES('01a22a2e-34a5-7487-af1f-abfdfb88bd16','account letter','{"kind":"registration","member":"01a22a2e-345d-76f1-b6ab-f93e31c96728"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-3822-7608-a5be-2b2979c4f061','notices','{"what":"reply","about":{"post":"01a22a2e-37ff-7179-adfb-e43d03625d42"},"run":"01a22a2e-3813-73d2-b97d-225e6d5283e0"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-3a28-77df-875a-62f088a78287','notices','{"what":"reply","about":{"post":"01a22a2e-39d7-73c8-938b-d0c4eddb779f"},"run":"01a22a2e-3a22-74a5-aec2-a63b30538e8b"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-3cd2-73e2-b5b3-275c295f1548','notices','{"what":"reply","about":{"post":"01a22a2e-3cba-71b5-b70c-dbbb3e57b2c4"},"run":"01a22a2e-3ccb-7519-a183-d376a35843af"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-3d44-7766-b50f-150a6c318138','mail','{"to":"anna@example.org","locale":"en","subject":"Your report {reference}","body":"{greeting}\n\nyour report has reached us. Its reference is {reference}; please name it when you ask about it.\n\nA person will look at it and decide. We will write to you when they have.","values":{"greeting":"Hello Anna,","reference":"BZZR-3HGC-JMR4"},"unsubscribe":null,"has_account":true}','receipt:01a22a2e-3d37-7118-8ab4-1b1d1398150a','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-3ee5-76a9-974a-96c43b124ae1','mail','{"to":"bert@example.org","locale":"de","subject":"Your contribution was hidden","body":"{greeting}\n\n{ruling}.\n\n{statement}\n\n{consequences}Ground: {ground}\n{until}{notice} A person decided, not a program.\n\nYou may object until {day}, free of charge; another person decides about it:\n\n{appeal}\n\nYou may also turn to a certified out-of-court dispute settlement body or to a court.","values":{"greeting":"Hallo Bert,","ruling":"Dein Beitrag wurde ausgeblendet","statement":"It sells something.","consequences":"","ground":"The rules of this community","until":"","notice":"Anlass war eine Meldung.","day":"13. Juli 2026","appeal":"http://127.0.0.1:8000/appeal/01a22a2e-3dbf-704a-a412-df36331cc0cc"},"unsubscribe":null,"has_account":true}','statement:01a22a2e-3dbf-704a-a412-df36331cc0cc','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-3ee8-762b-b175-346c465fe207','notices','{"what":"outcome","about":{"decision":"01a22a2e-3dbf-704a-a412-df36331cc0cc"},"run":"01a22a2e-3ee8-762b-b175-346b98185cfe"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-3f25-75f7-82d6-3aa7f1dfe771','mail','{"to":"bert@example.org","locale":"de","subject":"Your complaint {reference}","body":"{greeting}\n\nyour complaint has reached us. Its reference is {reference}.\n\nAnother person than the one who decided will look at it. We will write to you when they have.","values":{"greeting":"Hallo Bert,","reference":"01a22a2e-3f18-73e6-b807-cfa2847c0549"},"unsubscribe":null,"has_account":true}','appeal:01a22a2e-3f18-73e6-b807-cfa2847c0549','WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-4021-7216-aa27-8e5d204c8199','notices','{"what":"reply","about":{"post":"01a22a2e-3ff8-76d6-b152-46678f58d97c"},"run":"01a22a2e-4017-77eb-993c-f3e6e34b3b02"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-43da-7524-80c2-d940c32c7f9b','notices','{"what":"points taken","about":{"transfer":"01a22a2e-43c7-70a1-9f6e-7fc7cdd74a7c","points":20,"owed":0,"action":"PURCHASE","once":"taken:01a22a2e-43c7-70a1-9f6e-7fc7cdd74a7c"},"run":"01a22a2e-43c9-71cb-a784-de549025c420"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-4536-7185-9209-33950a70ca0c','notices','{"what":"orders moved","about":{"moved":"TO","count":1,"member":"01a22a2e-2dd2-76f2-a121-9da0b203c969","order":"01a22a2e-443f-72cc-a425-dcf7f8a06926","once":"moved:01a22a2e-452c-71fa-905b-491dc9e803bd:TO"},"run":"01a22a2e-452c-71fa-905b-491efc30707b"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-4d6c-701b-a20e-122114f06ad0','data export','{"export":"01a22a2e-4d6b-73b1-ab7b-2e9a98ab34c6"}',NULL,'WAITING',0,'2026-01-10 09:00:00+00:00',NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-4d77-70cc-a859-2806c24aa2cc','mail','{"to":"bert@example.org","locale":"de","subject":["One point ends on {day}","{count} points end on {day}"],"body":["Hello {name},\n\none of your points can be spent until {day} and is gone after that day. See what you can get for it:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}","Hello {name},\n\n{count} of your points can be spent until {day} and are gone after that day. See what you can get for them:\n\n{rewards}\n\nIf you do not want such reminders by mail, this ends them:\n\n{unsubscribe}"],"values":{"name":"Bert","count":30,"points_name":"beans","day":"19. Februar 2026","rewards":"http://127.0.0.1:8000/account/rewards","unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22a2e2dd276f2a1219da0b203c969f2ac6ec499e3ce5de2e6607fc0d98c21"},"unsubscribe":"http://127.0.0.1:8000/unsubscribe/01a22a2e2dd276f2a1219da0b203c969f2ac6ec499e3ce5de2e6607fc0d98c21","has_account":true}','reminder:01a22a2e-2dd2-76f2-a121-9da0b203c969:2026-01-30','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-4f79-740c-ae53-5f00fbd96030','notices','{"what":"coupon","about":{"coupon":"HELD","redemption":"01a22a2e-4e36-7003-8efe-3b7f1eaac0e7","order":"01a22a2e-4f24-7274-a1fc-588da096fd4c","once":"coupon:01a22a2e-4f64-7183-a74b-8a341923f29a"},"run":"01a22a2e-4f64-7183-a74b-8a35a3b735cd"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-500d-748f-8df3-9902247a3c34','notices','{"what":"coupon case","about":{"coupon":"CASE","case":"01a22a2e-5003-71ce-a065-8b11fae1851d","once":"coupon case:01a22a2e-5003-71ce-a065-8b11fae1851d"},"run":"01a22a2e-500b-7265-9f3e-ee979d57e0b9"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
INSERT INTO "outbox" VALUES('01a22a2e-5089-7216-90ac-928cdd12e305','account letter','{"kind":"erased","email":"emil@example.org","locale":"en"}',NULL,'WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,NULL);
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
);
INSERT INTO "partner_commissions" VALUES('01a22a2e-4b0a-734d-b53c-6dc9c57d2973','LISTED','[]','10',NULL,NULL,2000,200,200,'EUR','2026-01-08 09:00:00+00:00','2026-01-08 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,'01a22a2e-4abb-7468-9b8e-348d5a9a8673','01a22a2e-4ae5-7033-bfc5-19e6fbeb96d5');
CREATE TABLE "partner_payout_lines" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "amount_minor" BIGINT NOT NULL  /* Signed */,
    "currency" VARCHAR(3) NOT NULL,
    "commission_id" CHAR(36) NOT NULL REFERENCES "partner_commissions" ("id") ON DELETE RESTRICT,
    "partner_id" CHAR(36) NOT NULL REFERENCES "partners" ("id") ON DELETE RESTRICT,
    "payout_id" CHAR(36) NOT NULL REFERENCES "partner_payouts" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_partner_pay_payout__094edd" UNIQUE ("payout_id", "commission_id")
);
INSERT INTO "partner_payout_lines" VALUES('01a22a2e-4b2c-73b6-bef8-29e92263ee46',200,'EUR','01a22a2e-4b0a-734d-b53c-6dc9c57d2973','01a22a2e-4abb-7468-9b8e-348d5a9a8673','01a22a2e-4b2b-7743-8510-5a4930ccb968');
CREATE TABLE "partner_payouts" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "number" INT NOT NULL UNIQUE,
    "since" DATE   /* The day after the list before; unset in the first */,
    "until" DATE NOT NULL UNIQUE,
    "total_minor" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "closed_by_id" CHAR(36),
    "closed_at" TIMESTAMP NOT NULL
);
INSERT INTO "partner_payouts" VALUES('01a22a2e-4b2b-7743-8510-5a4930ccb968',1,NULL,'2026-01-09',200,'EUR',NULL,'2026-01-10 09:00:00+00:00');
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
);
INSERT INTO "partners" VALUES('01a22a2e-4abb-7468-9b8e-348d5a9a8673','HARBOUR','harbour','Harbour Radio',NULL,NULL,'INVOICE','10',NULL,NULL,'EUR',0,NULL,0,NULL,NULL,1,0,'2026-01-10 09:00:00+00:00',NULL,NULL);
CREATE TABLE "picture_files" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "variant" VARCHAR(8) NOT NULL,
    "content" BLOB NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_fil_picture_2298a9" UNIQUE ("picture_id", "variant")
);
INSERT INTO "picture_files" VALUES('01a22a2e-3642-750c-8de7-58f7d831631b','full',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22a2e-363e-73a8-9585-4e8845e267f6');
INSERT INTO "picture_files" VALUES('01a22a2e-3642-750c-8de7-58f8e866dccf','small',X'52494646800000005745425056503820740000001006009D012A3C0028003E612E9346A422A1A12AB40800800C096300CF250034005000FB00AE00FE019401FA0001283825C712590F893997C000FEF0B037D0762EB6B97FF6D0FFF5A1FFEB43FECEFCA3A1600BA94F4CBDBC38ED295FBB7C2AA61025C9821C7A4AD166C823C8635845E68B400000','01a22a2e-363e-73a8-9585-4e8845e267f6');
CREATE TABLE "picture_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "place" VARCHAR(12) NOT NULL,
    "shown_by" CHAR(36) NOT NULL,
    "picture_id" CHAR(36) NOT NULL REFERENCES "pictures" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_picture_use_picture_ea4a7c" UNIQUE ("picture_id", "place", "shown_by")
);
INSERT INTO "picture_uses" VALUES('01a22a2e-366d-736b-acc5-8d7e15d57ed3','avatar','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-363e-73a8-9585-4e8845e267f6');
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
INSERT INTO "pictures" VALUES('01a22a2e-363e-73a8-9585-4e8845e267f6','KvlUqrbNmuLQtS8zTEv2uQ',60,40,272,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa');
CREATE TABLE "points_draws" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "points" INT NOT NULL,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    "transfer_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_draw_transfe_c063bd" UNIQUE ("transfer_id", "lot_id")
);
INSERT INTO "points_draws" VALUES('01a22a2e-43c7-70a1-9f6e-7fc81eb22a14',20,'01a22a2e-42d3-7303-a1fb-7d67f5bbaa7b','01a22a2e-43c7-70a1-9f6e-7fc7cdd74a7c');
INSERT INTO "points_draws" VALUES('01a22a2e-4e3d-77b1-86a0-bf626e101415',100,'01a22a2e-42d3-7303-a1fb-7d67f5bbaa7b','01a22a2e-4e38-728e-8399-71123fb673a8');
INSERT INTO "points_draws" VALUES('01a22a2e-50e1-7023-a844-2c10e2d60e28',10,'01a22a2e-504c-773b-bf8f-8b73ee80bf04','01a22a2e-50d5-7059-8b9c-01272b8add0a');
CREATE TABLE "points_extensions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "ended_at" TIMESTAMP NOT NULL  /* Until when the lot would have lived */,
    "ends_at" TIMESTAMP NOT NULL,
    "because_id" CHAR(36) NOT NULL REFERENCES "points_transfers" ("id") ON DELETE RESTRICT,
    "lot_id" CHAR(36) NOT NULL REFERENCES "points_lots" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_points_exte_lot_id_d46b8f" UNIQUE ("lot_id", "because_id")
);
INSERT INTO "points_extensions" VALUES('01a22a2e-4daa-728f-8b75-497a3b627630','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-4d9e-731d-bf75-4f7f6775ed53','01a22a2e-378c-7086-b641-32bd336ffb35');
INSERT INTO "points_extensions" VALUES('01a22a2e-4daa-728f-8b75-497b5bb12be3','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-4d9e-731d-bf75-4f7f6775ed53','01a22a2e-42d3-7303-a1fb-7d67f5bbaa7b');
INSERT INTO "points_extensions" VALUES('01a22a2e-4dcb-752f-b019-b235f1913129','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-4dc0-7673-8039-035f34404d3a','01a22a2e-4a0e-7503-a9f0-6a4f604fdf2c');
INSERT INTO "points_extensions" VALUES('01a22a2e-4ee4-7249-b686-3495c4ca0e0c','2026-02-19 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-4ecb-71c8-a390-098ff2bf1a17','01a22a2e-4b58-76da-a54a-b898b5f829ab');
INSERT INTO "points_extensions" VALUES('01a22a2e-4ee4-7249-b686-3496a3267057','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-4ecb-71c8-a390-098ff2bf1a17','01a22a2e-3894-76f0-a0ad-421044f04900');
INSERT INTO "points_extensions" VALUES('01a22a2e-4ee4-7249-b686-3497361ddb49','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-4ecb-71c8-a390-098ff2bf1a17','01a22a2e-44d1-70d3-afc1-6e5f257de55d');
INSERT INTO "points_extensions" VALUES('01a22a2e-4ee4-7249-b686-3498ee13741f','2027-01-10 23:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-4ecb-71c8-a390-098ff2bf1a17','01a22a2e-473c-7288-803b-2b8d0dd70aad');
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
INSERT INTO "points_lots" VALUES('01a22a2e-30b4-7548-a2bb-ee992ef56472',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-10 23:00:00+00:00','01a22a2e-3028-764a-8b6d-ad8b20488aba','01a22a2e-30b3-717a-a4b0-ed6464ba60b2',0);
INSERT INTO "points_lots" VALUES('01a22a2e-378c-7086-b641-32bd336ffb35',1,5,5,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-3788-715f-902c-cbf49804a3d2','01a22a2e-378c-7086-b641-32bcce229a1d',0);
INSERT INTO "points_lots" VALUES('01a22a2e-3894-76f0-a0ad-421044f04900',1,14,14,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-3892-7215-8080-13c043f76fb4','01a22a2e-3893-76f9-9ef2-af4bd54f47e2',0);
INSERT INTO "points_lots" VALUES('01a22a2e-42d3-7303-a1fb-7d67f5bbaa7b',2,180,60,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-3788-715f-902c-cbf49804a3d2','01a22a2e-42d2-74b0-96f2-55955a295a41',0);
INSERT INTO "points_lots" VALUES('01a22a2e-44d1-70d3-afc1-6e5f257de55d',2,30,30,'ACTIVE','2026-01-10 08:59:00+00:00','2026-01-10 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-3892-7215-8080-13c043f76fb4','01a22a2e-44d1-70d3-afc1-6e5e4240fced',0);
INSERT INTO "points_lots" VALUES('01a22a2e-473c-7288-803b-2b8d0dd70aad',3,20,20,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-3892-7215-8080-13c043f76fb4','01a22a2e-473a-755b-a65a-32d8a0528f19',0);
INSERT INTO "points_lots" VALUES('01a22a2e-4a0e-7503-a9f0-6a4f604fdf2c',1,80,80,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-4a06-75f9-ab45-0a03e88ab63b','01a22a2e-4a0e-7503-a9f0-6a4e87af62f6',0);
INSERT INTO "points_lots" VALUES('01a22a2e-4b58-76da-a54a-b898b5f829ab',4,30,30,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-3892-7215-8080-13c043f76fb4','01a22a2e-4b58-76da-a54a-b897a4ca3e63',0);
INSERT INTO "points_lots" VALUES('01a22a2e-4b5d-7391-87d8-4401d95ed940',4,500,500,'ACTIVE','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2100-01-01 00:00:00+00:00','01a22a2e-3788-715f-902c-cbf49804a3d2','01a22a2e-4b5c-70f5-b080-32743f2a4e56',0);
INSERT INTO "points_lots" VALUES('01a22a2e-4d9e-731d-bf75-4f80fcc49715',5,500,500,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-3788-715f-902c-cbf49804a3d2','01a22a2e-4d9e-731d-bf75-4f7f6775ed53',0);
INSERT INTO "points_lots" VALUES('01a22a2e-4dc1-712a-a3cd-cfc165d9f3e7',2,200,200,'ACTIVE','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-4a06-75f9-ab45-0a03e88ab63b','01a22a2e-4dc0-7673-8039-035f34404d3a',0);
INSERT INTO "points_lots" VALUES('01a22a2e-4ecc-73ce-8c99-775065fa51ce',5,40,40,'ACTIVE','2026-01-30 08:59:00+00:00','2026-01-30 08:59:00+00:00','2027-01-30 23:00:00+00:00','01a22a2e-3892-7215-8080-13c043f76fb4','01a22a2e-4ecb-71c8-a390-098ff2bf1a17',0);
INSERT INTO "points_lots" VALUES('01a22a2e-504c-773b-bf8f-8b73ee80bf04',1,10,0,'EMPTY','2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,'01a22a2e-5046-7700-a087-b027c48db813','01a22a2e-504c-773b-bf8f-8b7270ae977b',0);
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
INSERT INTO "points_transfers" VALUES('01a22a2e-30b3-717a-a4b0-ed6464ba60b2',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'VERIFY_EMAIL:member:01a22a2e-2f5b-71bc-bdc0-0ebcd75e5f68','8b1e2f8fce672d78fdc4422643c36c4dfe4a01d1ebf6d528c348e3e94f624083','VERIFY_EMAIL','For a VERIFY_EMAIL',NULL,NULL,'RULE','01a22a2e-2a23-7767-a952-62d23d4e59d0',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-3028-764a-8b6d-ad8b20488aba',NULL,'01a22a2e-2a23-7767-a952-62d23d4e59d0',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-378c-7086-b641-32bcce229a1d',1,'EARN','ISSUANCE','AVAILABLE',5,5,0,0,5,'THREAD:thread:01a22a2e-371c-7224-b14a-45276266a2de','3d8d57c6a22ac1ce1ac32016d89bca1dfe3b540ef19e6027a690e5e7f604e168','THREAD','For a THREAD','Thread','01a22a2e-371c-7224-b14a-45276266a2de','RULE','01a22a2e-29e7-722c-b2d9-baa0bfe8df46',NULL,'1',NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-3788-715f-902c-cbf49804a3d2',NULL,'01a22a2e-29e7-722c-b2d9-baa0bfe8df46',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-3893-76f9-9ef2-af4bd54f47e2',1,'EARN','ISSUANCE','AVAILABLE',14,14,0,0,14,'ANSWER_ACCEPTED:post:01a22a2e-37ff-7179-adfb-e43d03625d42','b315670f0aec361f68b55995f4e4e078c0daec9a44f3868ad5f2cd0dabe885a1','ANSWER_ACCEPTED','For a ANSWER_ACCEPTED','Post','01a22a2e-37ff-7179-adfb-e43d03625d42','RULE','01a22a2e-2a07-700c-9e10-704da809a8e7',NULL,'1',NULL,15,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-3892-7215-8080-13c043f76fb4',NULL,'01a22a2e-2a07-700c-9e10-704da809a8e7',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-42d2-74b0-96f2-55955a295a41',2,'EARN','ISSUANCE','AVAILABLE',180,185,0,0,180,'PURCHASE:order:01a22a2e-42b8-7184-9b71-2b8cc1af5a05','d0575a9395d2e0f21be8ecff427e11b3ae27c38167a701ad426a4af225aa2218','PURCHASE','For a PURCHASE','Order','01a22a2e-42b8-7184-9b71-2b8cc1af5a05','RULE','01a22a2e-29c4-7001-9d56-42b4602ed3e7','2','1',9000,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-3788-715f-902c-cbf49804a3d2',NULL,'01a22a2e-29c4-7001-9d56-42b4602ed3e7',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-43c7-70a1-9f6e-7fc7cdd74a7c',3,'REVERSE','AVAILABLE','ISSUANCE',20,165,0,0,-20,'order:8000:01a22a2e-42d2-74b0-96f2-55955a295a41:3','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','PURCHASE','For a PURCHASE','Order','01a22a2e-42b8-7184-9b71-2b8cc1af5a05','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-3788-715f-902c-cbf49804a3d2','01a22a2e-42d2-74b0-96f2-55955a295a41',NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-44d1-70d3-afc1-6e5e4240fced',2,'EARN','ISSUANCE','AVAILABLE',30,44,0,0,30,'PURCHASE:order:01a22a2e-443f-72cc-a425-dcf7f8a06926','e23aaefbedb9902ed3ef683d3e4902f54f8be6340bebe64c772b20960727fd8a','PURCHASE','For a PURCHASE','Order','01a22a2e-443f-72cc-a425-dcf7f8a06926','RULE','01a22a2e-29c4-7001-9d56-42b4602ed3e7','2','1',1500,NULL,'2026-01-10 08:59:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-3892-7215-8080-13c043f76fb4',NULL,'01a22a2e-29c4-7001-9d56-42b4602ed3e7',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-473a-755b-a65a-32d8a0528f19',3,'EARN','ISSUANCE','AVAILABLE',20,64,0,0,20,'SURVEY:survey:01a22a2e-46c3-72da-9908-83cb2cf65cc9:by:01a22a2e-2dd2-76f2-a121-9da0b203c969','8361d0a04cd6b282d513d01f51d5d73bf53e087fbeee5d9630b7dff0cb71ff43','SURVEY','For taking part in a survey','Survey','01a22a2e-46c3-72da-9908-83cb2cf65cc9','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-3892-7215-8080-13c043f76fb4',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-4a0e-7503-a9f0-6a4e87af62f6',1,'EARN','ISSUANCE','AVAILABLE',80,80,0,0,80,'PURCHASE:order:01a22a2e-49e9-7661-b347-12cfaca59e26','7b85a19297237dea22e993880a85518692004211a25c7de814268573d716646f','PURCHASE','For a PURCHASE','Order','01a22a2e-49e9-7661-b347-12cfaca59e26','RULE','01a22a2e-29c4-7001-9d56-42b4602ed3e7','2','1',4000,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-4a06-75f9-ab45-0a03e88ab63b',NULL,'01a22a2e-29c4-7001-9d56-42b4602ed3e7',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-4b58-76da-a54a-b897a4ca3e63',4,'EARN','ISSUANCE','AVAILABLE',30,94,0,0,30,'gift:7','23a6b6d96c5d81b04cf61e6a6ca4a7abbcf383d27eb9b2f07c6ff4b52a520418','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-3892-7215-8080-13c043f76fb4',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-4b5c-70f5-b080-32743f2a4e56',4,'EARN','ISSUANCE','AVAILABLE',500,665,0,0,500,'gift:8','be83866d6d52489e57d6af01e2cfe99e9633a47b9c3692f5b14925c5818bf700','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-3788-715f-902c-cbf49804a3d2',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-4d9e-731d-bf75-4f7f6775ed53',5,'EARN','ISSUANCE','AVAILABLE',500,1165,0,0,500,'REFERRER:referral:01a22a2e-4901-74c8-8f0c-334e103b7528','144002e1013d91788813ebb59414e329e9c1190c4d9b397937da1ffc32922a82','REFERRER','A friend came by your invitation','Referral','01a22a2e-4901-74c8-8f0c-334e103b7528','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22a2e-3788-715f-902c-cbf49804a3d2',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-4dc0-7673-8039-035f34404d3a',2,'EARN','ISSUANCE','AVAILABLE',200,280,0,0,200,'REFEREE:referral:01a22a2e-4901-74c8-8f0c-334e103b7528','fc8bd02ddbc7dd779c8dcdc171507f98e93b314d453fafde1aa08ecf485622bf','REFEREE','You came by a friend''s invitation','Referral','01a22a2e-4901-74c8-8f0c-334e103b7528','RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22a2e-4a06-75f9-ab45-0a03e88ab63b',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-4e38-728e-8399-71123fb673a8',6,'REDEEM','AVAILABLE','REDEMPTION',100,1065,0,0,0,'redeem:01a22a2e-4e36-7003-8efe-3b7f1eaac0e7','48015d25b1bcf1797220688efbafc9dbc940542d9276e9a49227fb21c9cac903',NULL,'Five euros off','Redemption','01a22a2e-4e36-7003-8efe-3b7f1eaac0e7','MEMBER','01a22a2e-2ab3-70a6-8544-4133646552aa',NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22a2e-3788-715f-902c-cbf49804a3d2',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-4ecb-71c8-a390-098ff2bf1a17',5,'EARN','ISSUANCE','AVAILABLE',40,134,0,0,40,'PURCHASE:order:01a22a2e-4eb7-765d-9270-adecf21dea7c','99bc849435e6f43f3e5072f0bb0c392b328228409e104ab84169af8bc99bf057','PURCHASE','For a PURCHASE','Order','01a22a2e-4eb7-765d-9270-adecf21dea7c','RULE','01a22a2e-29c4-7001-9d56-42b4602ed3e7','2','1',2000,NULL,'2026-01-30 08:59:00+00:00','2026-01-30 09:00:00+00:00','01a22a2e-3892-7215-8080-13c043f76fb4',NULL,'01a22a2e-29c4-7001-9d56-42b4602ed3e7',NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-504c-773b-bf8f-8b7270ae977b',1,'EARN','ISSUANCE','AVAILABLE',10,10,0,0,10,'gift:10','3c40f8b20f5f268aacf351339803f9d01f99a4100f655683b29fbc7c657e48f4','POST','A gift for a test',NULL,NULL,'RULE',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22a2e-5046-7700-a087-b027c48db813',NULL,NULL,NULL,NULL);
INSERT INTO "points_transfers" VALUES('01a22a2e-50d5-7059-8b9c-01272b8add0a',2,'ERASE','AVAILABLE','ERASURE',10,0,0,0,0,'erase:01a22a2e-5046-7700-a087-b027c48db813:2','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',NULL,'The account was erased',NULL,NULL,'MEMBER',NULL,NULL,NULL,NULL,NULL,'2026-01-30 09:00:00+00:00','2026-01-30 09:00:00+00:00','01a22a2e-5046-7700-a087-b027c48db813',NULL,NULL,NULL,NULL);
CREATE TABLE "post_mentions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "handle" VARCHAR(32) NOT NULL  /* As the post shows it */,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_mentio_post_id_1ae8f5" UNIQUE ("post_id", "member_id")
);
INSERT INTO "post_mentions" VALUES('01a22a2e-39de-7415-be24-220389802b6e','bert','01a22a2e-2dd2-76f2-a121-9da0b203c969','01a22a2e-39d7-73c8-938b-d0c4eddb779f');
CREATE TABLE "post_reactions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "sign" VARCHAR(16) NOT NULL,
    "reacted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_post_reacti_post_id_0fa2e9" UNIQUE ("post_id", "member_id", "sign")
);
INSERT INTO "post_reactions" VALUES('01a22a2e-3b72-752f-b6ee-4c59b7d02e85','🎉','2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-37ff-7179-adfb-e43d03625d42');
CREATE TABLE "post_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "body_markdown" TEXT NOT NULL,
    "reason" VARCHAR(300),
    "edited_at" TIMESTAMP NOT NULL,
    "editor_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "post_revisions" VALUES('01a22a2e-3c41-7289-85d1-7ecfd597ae95','Try it with less water.',NULL,'2026-01-10 09:00:00+00:00','01a22a2e-2dd2-76f2-a121-9da0b203c969','01a22a2e-37ff-7179-adfb-e43d03625d42');
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
INSERT INTO "posts" VALUES('01a22a2e-3725-7139-ae20-697c69e3061c',1,'It tastes of sand.','<p>It tastes of sand.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa',NULL,'01a22a2e-371c-7224-b14a-45276266a2de',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22a2e-37ff-7179-adfb-e43d03625d42',2,'Coarser, and *less* water.','<p>Coarser, and <em>less</em> water.</p>
',3,'VISIBLE',1,1,0,0,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,'01a22a2e-371c-7224-b14a-45276266a2de',0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL);
INSERT INTO "posts" VALUES('01a22a2e-39d7-73c8-938b-d0c4eddb779f',3,'Thank you, @bert!','<p>Thank you, <a href="/m/bert" rel="nofollow ugc noopener">@bert</a>!</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa',NULL,'01a22a2e-371c-7224-b14a-45276266a2de',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22a2e-3cba-71b5-b70c-dbbb3e57b2c4',4,'Buy my grinder!','<p>Buy my grinder!</p>
',3,'HIDDEN',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,'01a22a2e-371c-7224-b14a-45276266a2de',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22a2e-3fc4-7591-9e65-72aeabf8a521',1,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,'01a22a2e-3fb4-7333-93c0-7b29aa97e70a',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22a2e-3ff8-76d6-b152-46678f58d97c',5,'Or a paper filter.','<p>Or a paper filter.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,'01a22a2e-371c-7224-b14a-45276266a2de',0,0,NULL,NULL,NULL,NULL);
INSERT INTO "posts" VALUES('01a22a2e-40f5-760e-8700-018224d0389c',6,'It is raining.','<p>It is raining.</p>
',3,'VISIBLE',0,0,0,0,NULL,'2026-01-10 09:00:00+00:00',NULL,'01a22a2e-2dd2-76f2-a121-9da0b203c969',NULL,'01a22a2e-371c-7224-b14a-45276266a2de',0,0,NULL,NULL,NULL,NULL);
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
INSERT INTO "products" VALUES('01a22a2e-429d-7367-bcf8-2f13a88e655d','beans','Beans',NULL,NULL,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL);
CREATE TABLE "provider_sessions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "subject" VARCHAR(255) NOT NULL,
    "sid" VARCHAR(255),
    "sealed_id_token" TEXT NOT NULL,
    "began_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    "session_id" CHAR(36) NOT NULL UNIQUE REFERENCES "sessions" ("id") ON DELETE CASCADE
);
INSERT INTO "provider_sessions" VALUES('01a22a2e-3250-778b-b309-6184a936de94','11',NULL,'gAAAAABrDNigEdGd1qyDKoWdjAZ1QwnWNoVOL8SjB_qBKuxvaY7Ur07qHHspljFZ3oGhU-tqgSA-3uH0BXyGsI8OTvuBaYVrBg==','2026-01-10 09:00:00+00:00','01a22a2e-3244-7364-88ea-93ef8f3c899c','01a22a2e-323b-750b-bbc6-579ddb87d47e');
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
INSERT INTO "redemptions" VALUES('01a22a2e-4e36-7003-8efe-3b7f1eaac0e7','HDDR-1KPE-20P3-J3P8',100,'ISSUED','a wish of anna',NULL,'2026-01-30 09:00:00+00:00','2026-03-31 22:00:00+00:00',NULL,NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-2a86-751d-8492-514c8a7ae660',0,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "referral_campaign_rewards" VALUES('01a22a2e-2a75-737b-b797-41e4b31c156f','REFERRER','POINTS',500,NULL,NULL,NULL,'01a22a2e-2a69-76e4-87a0-4461ca1ec568',NULL,NULL);
INSERT INTO "referral_campaign_rewards" VALUES('01a22a2e-2a75-737b-b797-41e579603494','REFEREE','POINTS',200,NULL,NULL,NULL,'01a22a2e-2a69-76e4-87a0-4461ca1ec568',NULL,NULL);
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
INSERT INTO "referral_campaigns" VALUES('01a22a2e-2a69-76e4-87a0-4461ca1ec568','friends','Bring a friend',NULL,NULL,14,90,NULL,NULL,NULL,1,'2026-01-10 09:00:00+00:00',NULL,50,NULL);
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
INSERT INTO "referral_codes" VALUES('019ba722-4680-7d11-992a-b7df93312150','GK7TR7BBWB','gk7tr7bbwb',1,1,1,1,'2026-01-10 09:00:00+00:00','01a22a2e-2a69-76e4-87a0-4461ca1ec568','01a22a2e-2ab3-70a6-8544-4133646552aa');
CREATE TABLE "referral_visit_days" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "day" DATE NOT NULL,
    "visits" INT NOT NULL,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_referral_vi_code_id_3677b7" UNIQUE ("code_id", "day")
);
INSERT INTO "referral_visit_days" VALUES('01a22a2e-47f8-75c8-8686-9db2a8a5b6f8','2026-01-10',1,'019ba722-4680-7d11-992a-b7df93312150');
CREATE TABLE "referral_visits" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP,
    "code_id" CHAR(36) NOT NULL REFERENCES "referral_codes" ("id") ON DELETE CASCADE
);
INSERT INTO "referral_visits" VALUES('01a22a2e-47f4-73cd-8bcf-f146b7e7d61c','a32a56307d56b155cc7d26d8797c8d76230c5a5e2f8050490ed6c526ba71d3ee','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00',NULL,'019ba722-4680-7d11-992a-b7df93312150');
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
, "risk_score" SMALLINT NOT NULL  /* What the signals weigh together */ DEFAULT 0);
INSERT INTO "referrals" VALUES('01a22a2e-4901-74c8-8f0c-334e103b7528','REWARDED','CODE','[]','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-04-10 22:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-01-24 09:00:00+00:00','2026-01-30 09:00:00+00:00',NULL,NULL,'01a22a2e-2a69-76e4-87a0-4461ca1ec568','019ba722-4680-7d11-992a-b7df93312150','01a22a2e-49e9-7661-b347-12cfaca59e26','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-48aa-759d-a130-8b6fd6e2902b',0);
CREATE TABLE "referrer_tallies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rewarded" INT NOT NULL,
    "campaign_id" CHAR(36) NOT NULL REFERENCES "referral_campaigns" ("id") ON DELETE CASCADE,
    "referrer_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE, "month" VARCHAR(7)   /* The local month in which the last one was rewarded */, "in_month" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_referrer_ta_campaig_4e99c7" UNIQUE ("campaign_id", "referrer_id")
);
INSERT INTO "referrer_tallies" VALUES('01a22a2e-4d89-77b9-acf8-d22f6971a28a',1,'01a22a2e-2a69-76e4-87a0-4461ca1ec568','01a22a2e-2ab3-70a6-8544-4133646552aa','2026-01',1);
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
INSERT INTO "refunds" VALUES('01a22a2e-4358-752f-9f66-c61011ab08f3','shop','R-1','b0a773e28bf77fac4cb0a11ead920dc184efe124cf2299557f791ab6fc993143','A-1',1000,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,'01a22a2e-42b8-7184-9b71-2b8cc1af5a05',NULL,NULL,0);
INSERT INTO "refunds" VALUES('01a22a2e-4420-7256-980e-b665811f8b54','shop','R-2','d010fe8e426036a66343edda0a46f33618d423577222b2a834a8bc5378f3af49','A-3',500,'EUR','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,'REFUND',0,NULL,NULL,NULL,NULL,0);
CREATE TABLE "release_bookings" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "asked_at" TIMESTAMP NOT NULL,
    "placed_at" TIMESTAMP   /* Null while the member waits in line */,
    "held_until" TIMESTAMP   /* When a piece goes to the next in line, unless bought */,
    "bought_at" TIMESTAMP,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_release_boo_release_55b5fd" UNIQUE ("release_id", "member_id")
);
INSERT INTO "release_bookings" VALUES('01a22a2e-4d5e-70e6-88b9-4c27e97eba6d','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-4d37-7434-8ae5-5b13df108100');
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
INSERT INTO "release_versions" VALUES('01a22a2e-4d2d-74a8-b194-7c062cc88be3','2026-01-10 09:00:00+00:00',NULL,'TEASER',NULL,NULL,'{"silver":"2026-01-30T09:00:00+00:00"}','01a22a2e-4d25-7268-8242-5ffe748de567');
INSERT INTO "release_versions" VALUES('01a22a2e-4d3b-75a8-a0d0-845dc2a2706a','2026-01-10 09:00:00+00:00',NULL,'TEASER','2026-01-09 09:00:00+00:00',NULL,'{}','01a22a2e-4d37-7434-8ae5-5b13df108100');
CREATE TABLE "release_windows" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "opens_at" TIMESTAMP NOT NULL,
    "announced_at" TIMESTAMP,
    "release_id" CHAR(36) NOT NULL REFERENCES "releases" ("id") ON DELETE CASCADE,
    "tier_id" CHAR(36) NOT NULL REFERENCES "loyalty_tiers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_release_win_release_7c66d9" UNIQUE ("release_id", "tier_id")
);
INSERT INTO "release_windows" VALUES('01a22a2e-4d28-768a-b9ef-5882d997095b','2026-01-30 09:00:00+00:00',NULL,'01a22a2e-4d25-7268-8242-5ffe748de567','01a22a2e-29ab-74c5-9ce4-b54dc82dee0d');
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
INSERT INTO "releases" VALUES('01a22a2e-4d25-7268-8242-5ffe748de567','autumn','ARTICLE','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "releases" VALUES('01a22a2e-4d37-7434-8ae5-5b13df108100','evening','EVENT','The autumn roast','Something is coming.','It is a *natural* from Sidama.','<p>It is a <em>natural</em> from Sidama.</p>
','TEASER',NULL,'2026-01-09 09:00:00+00:00',NULL,'2026-01-30 09:00:00+00:00',NULL,1,'2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "review_revisions" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "rating" SMALLINT NOT NULL,
    "title" VARCHAR(120),
    "body_markdown" TEXT NOT NULL,
    "edited_at" TIMESTAMP NOT NULL,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE
);
INSERT INTO "review_revisions" VALUES('01a22a2e-4687-7470-8b18-64d4c7653cb3',4,NULL,'They smell of cocoa.','2026-01-10 09:00:00+00:00','01a22a2e-45ff-76d0-a7ff-ca3bcc72face');
CREATE TABLE "review_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "review_id" CHAR(36) NOT NULL REFERENCES "reviews" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_review_vote_review__f1fb0c" UNIQUE ("review_id", "member_id")
);
INSERT INTO "review_votes" VALUES('01a22a2e-46a6-7379-8cd0-762a2a039314','2026-01-10 09:00:00+00:00','01a22a2e-2dd2-76f2-a121-9da0b203c969','01a22a2e-45ff-76d0-a7ff-ca3bcc72face');
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
INSERT INTO "reviews" VALUES('01a22a2e-45ff-76d0-a7ff-ca3bcc72face','01a22a2e-429d-7367-bcf8-2f13a88e655d:01a22a2e-2ab3-70a6-8544-4133646552aa',5,NULL,'They smell of cocoa.','<p>They smell of cocoa.</p>
',3,'VISIBLE',1,0,NULL,NULL,NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-429d-7367-bcf8-2f13a88e655d');
CREATE TABLE "reward_uses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "uses" INT NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "reward_id" CHAR(36) NOT NULL REFERENCES "rewards" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_reward_uses_reward__542ded" UNIQUE ("reward_id", "member_id")
);
INSERT INTO "reward_uses" VALUES('01a22a2e-4e36-7003-8efe-3b7e7a8d95c2',1,'01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-2a86-751d-8492-514c8a7ae660');
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
INSERT INTO "rewards" VALUES('01a22a2e-2a86-751d-8492-514c8a7ae660','Five euros off','On your next order.','DISCOUNT_AMOUNT',100,500,'EUR',NULL,NULL,NULL,NULL,NULL,60,1,'2026-01-10 09:00:00+00:00',NULL,NULL,0,'de',0);
CREATE TABLE "role_grants" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "role" VARCHAR(10) NOT NULL  /* CUSTOMER: CUSTOMER\nBRAND: BRAND\nMODERATOR: MODERATOR\nADMIN: ADMIN */,
    "granted_by_id" CHAR(36),
    "granted_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_role_grants_member__0bd023" UNIQUE ("member_id", "role")
);
INSERT INTO "role_grants" VALUES('01a22a2e-3d6d-75fc-838c-88c9514166eb','MODERATOR',NULL,'2026-01-10 09:00:00+00:00','01a22a2e-3d60-77ff-8e0e-715ad66d7e1c');
INSERT INTO "role_grants" VALUES('01a22a2e-4c0a-7125-8192-9b62db951ac2','BRAND',NULL,'2026-01-10 09:00:00+00:00','01a22a2e-4bf5-7117-9d29-1dd3ac0acb32');
CREATE TABLE "saved_replies" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "title" VARCHAR(120) NOT NULL  /* For staff, who choose by it */,
    "ground" VARCHAR(300)   /* The rule that goes with it */,
    "text_en" TEXT,
    "text_de" TEXT
);
INSERT INTO "saved_replies" VALUES('01a22a2e-3ce4-7032-baf5-36e2279b81ac','Advertising',NULL,'Please do not, {name}.',NULL);
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
INSERT INTO "search_changes" VALUES(35,'Product','01a22a2e-429d-7367-bcf8-2f13a88e655d');
CREATE TABLE "search_entries" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "thing_id" CHAR(36) NOT NULL UNIQUE,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL
);
INSERT INTO "search_entries" VALUES(1,'Exclusive','01a22a2e-4d25-7268-8242-5ffe748de567','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(2,'Exclusive','01a22a2e-4d37-7434-8ae5-5b13df108100','the autumn roast','something is coming');
INSERT INTO "search_entries" VALUES(3,'Member','01a22a2e-2ab3-70a6-8544-4133646552aa','anna','anna');
INSERT INTO "search_entries" VALUES(4,'Member','01a22a2e-2dd2-76f2-a121-9da0b203c969','bert','bert');
INSERT INTO "search_entries" VALUES(5,'Member','01a22a2e-2f5b-71bc-bdc0-0ebcd75e5f68','fred','member bcd75e5f68 memberbcd75e5f68');
INSERT INTO "search_entries" VALUES(6,'Member','01a22a2e-3d60-77ff-8e0e-715ad66d7e1c','mona','mona');
INSERT INTO "search_entries" VALUES(7,'Member','01a22a2e-48aa-759d-a130-8b6fd6e2902b','newcomer1','dora');
INSERT INTO "search_entries" VALUES(8,'Member','01a22a2e-4bf5-7117-9d29-1dd3ac0acb32','olga','olga');
INSERT INTO "search_entries" VALUES(9,'Post','01a22a2e-37ff-7179-adfb-e43d03625d42','','coarser and less water');
INSERT INTO "search_entries" VALUES(10,'Post','01a22a2e-39d7-73c8-938b-d0c4eddb779f','','thank you bert');
INSERT INTO "search_entries" VALUES(11,'Post','01a22a2e-3cba-71b5-b70c-dbbb3e57b2c4','','buy my grinder');
INSERT INTO "search_entries" VALUES(12,'Post','01a22a2e-3ff8-76d6-b152-46678f58d97c','','or a paper filter');
INSERT INTO "search_entries" VALUES(13,'Post','01a22a2e-40f5-760e-8700-018224d0389c','','it is raining');
INSERT INTO "search_entries" VALUES(14,'Product','01a22a2e-429d-7367-bcf8-2f13a88e655d','beans','beans');
INSERT INTO "search_entries" VALUES(15,'Review','01a22a2e-45ff-76d0-a7ff-ca3bcc72face','','they smell of cocoa');
INSERT INTO "search_entries" VALUES(16,'Thread','01a22a2e-371c-7224-b14a-45276266a2de','how coarse for a press','it tastes of sand grinding');
INSERT INTO "search_entries" VALUES(17,'Thread','01a22a2e-3fb4-7333-93c0-7b29aa97e70a','a casino','it is raining');
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
INSERT INTO "search_words" VALUES(8,'bcd75e5f68',1,0,'ubcd75e5f68');
INSERT INTO "search_words" VALUES(9,'bert',2,0,'ubert dbert ebert t00b t0be tber tert trt0');
INSERT INTO "search_words" VALUES(10,'dora',1,0,'udora ddora edora t00d t0do tdor tora tra0');
INSERT INTO "search_words" VALUES(11,'fred',1,0,'ufred dfred efred t00f t0fr ted0 tfre tred');
INSERT INTO "search_words" VALUES(12,'member',1,0,'umember dmemb emember t00m t0me tber temb ter0 tmbe tmem');
INSERT INTO "search_words" VALUES(13,'memberbcd75e5f68',1,0,'umemberbcd75e5f68');
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
INSERT INTO "sessions" VALUES('01a22a2e-2dda-7441-8615-430f8423187c','2b1043e98a788e351ce1939478e74e7a8183247cfc09089802eef853d209be14','A browser','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sessions" VALUES('01a22a2e-2e00-758a-9a22-d13cc104a445','f720400844c61f2a20ee344efa7a73035245c09a7e24ad7f591d54efe6517f2c','A page of the shop','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa','2026-01-10 09:15:00+00:00','fa8ab284456e9b3d13d6c742e1f5144757393c8b57c1eca3398a9c84c7c0a1ed','f53be5945721319d3e2aff78b8de5aaf0518900ff5788358a3d85b0eeee7bf71',NULL,'2026-01-10 09:00:00+00:00',NULL);
INSERT INTO "sessions" VALUES('01a22a2e-323b-750b-bbc6-579ddb87d47e','0b4e01c68d89648e2b8f4c11f37075ccbb54d86b3c2b0e4125cb86d9cbd1e0b4',NULL,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00','2026-02-09 09:00:00+00:00',NULL,'01a22a2e-2f5b-71bc-bdc0-0ebcd75e5f68',NULL,NULL,NULL,NULL,NULL,'01a22a2e-2ed3-7606-a7c2-37fafc49c382');
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
INSERT INTO "shares" VALUES('01a22a2e-4d66-71e6-b68b-d537b3871f78','qFPX15A0vxCRy6Es','/threads','link',NULL,'2026-01-10','2026-01-10 09:00:00+00:00',NULL,'01a22a2e-2ab3-70a6-8544-4133646552aa');
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
INSERT INTO "shop_deliveries" VALUES('01a22a2e-4cc2-70e0-b9b8-59dab002cf79','shop','1','1','order.paid',X'7B2274797065223A20226F726465722E70616964227D','WAITING',NULL,0,'2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "shop_pulls" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "source" VARCHAR(60) NOT NULL UNIQUE,
    "seen_until" TIMESTAMP NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "last_error" VARCHAR(500)
, "taken_until" TIMESTAMP, "taken_by" CHAR(36), "page_after" VARCHAR(1000), "page_since" TIMESTAMP, "page_began" TIMESTAMP, "refused_since" TIMESTAMP, "coupons_refused_since" TIMESTAMP);
INSERT INTO "shop_pulls" VALUES('01a22a2e-4ce9-70df-9fb1-ca10c97eab61','shopify:shop.example.org','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "sign_up_traces" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "network_hash" VARCHAR(64) NOT NULL,
    "device_hash" VARCHAR(64),
    "created_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL UNIQUE REFERENCES "members" ("id") ON DELETE CASCADE
);
INSERT INTO "sign_up_traces" VALUES('01a22a2e-48c0-74a3-84d3-8c9ed8264947','64afb87551a0ab780ff995bd2d2c122f533e1be0e63c1a48c4cfb48afc10b564',NULL,'2026-01-10 09:00:00+00:00','01a22a2e-48aa-759d-a130-8b6fd6e2902b');
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
INSERT INTO "survey_answers" VALUES('01a22a2e-472d-73f9-a245-5fdbd400846a',9,NULL,NULL,'01a22a2e-46d4-709b-b993-e06bf4d7c621','01a22a2e-471c-77c1-b33b-e24c0903b2c9');
INSERT INTO "survey_answers" VALUES('01a22a2e-472e-7141-8705-0fe4cce15afc',NULL,NULL,'It tastes of cocoa.','01a22a2e-46d4-709b-b993-e06c9a531191','01a22a2e-471c-77c1-b33b-e24c0903b2c9');
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
INSERT INTO "survey_questions" VALUES('01a22a2e-46d4-709b-b993-e06bf4d7c621',NULL,0,'How likely is it that you tell a friend?','SCORE_0_10','[]',NULL,'01a22a2e-46c3-72da-9908-83cb2cf65cc9');
INSERT INTO "survey_questions" VALUES('01a22a2e-46d4-709b-b993-e06c9a531191',NULL,1,'Why?','TEXT','[]',NULL,'01a22a2e-46c3-72da-9908-83cb2cf65cc9');
CREATE TABLE "survey_responses" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "order_id" CHAR(36)   /* Of the member's own: about which purchase */,
    "once_key" VARCHAR(80)  UNIQUE /* survey:order or survey:member, so that each answers once */,
    "answered_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) REFERENCES "members" ("id") ON DELETE SET NULL,
    "survey_id" CHAR(36) NOT NULL REFERENCES "surveys" ("id") ON DELETE CASCADE
);
INSERT INTO "survey_responses" VALUES('01a22a2e-471c-77c1-b33b-e24c0903b2c9',NULL,'01a22a2e-46c3-72da-9908-83cb2cf65cc9:01a22a2e-2dd2-76f2-a121-9da0b203c969','2026-01-10 09:00:00+00:00','01a22a2e-2dd2-76f2-a121-9da0b203c969','01a22a2e-46c3-72da-9908-83cb2cf65cc9');
CREATE TABLE "surveys" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "translated_into" TEXT   /* The locales that translations are kept in, with spaces between them */,
    "title" VARCHAR(120) NOT NULL,
    "kind" VARCHAR(8) NOT NULL  /* NPS: NPS\nCSAT: CSAT\nCUSTOM: CUSTOM */,
    "points" INT NOT NULL  /* For taking part, whatever the answer */,
    "closes_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL
);
INSERT INTO "surveys" VALUES('01a22a2e-46c3-72da-9908-83cb2cf65cc9',NULL,'Would you tell a friend?','NPS',20,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "table_stamps" (
    "name" VARCHAR(60) NOT NULL  PRIMARY KEY,
    "stamp" VARCHAR(36) NOT NULL
);
INSERT INTO "table_stamps" VALUES('loyalty_programme','79ca4428defd63a208591c15947982a2');
INSERT INTO "table_stamps" VALUES('earn_rules','c23678be3b05816bc0b272e5ff96cdba');
INSERT INTO "table_stamps" VALUES('earn_rule_versions','d13627d13e12c4c248790d09e5e2fbc7');
INSERT INTO "table_stamps" VALUES('webhook_endpoints','9977a8febb1fe5f27185270197e106b9');
INSERT INTO "table_stamps" VALUES('loyalty_tiers','820fe35c8b65019a9709c31799bdc08a');
CREATE TABLE "tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(40) NOT NULL UNIQUE
, "key" VARCHAR(120)   /* Its folded form, by which it is known */);
INSERT INTO "tags" VALUES('01a22a2e-373a-7732-952e-ef02d7547074','grinding','grinding');
CREATE TABLE "thread_readers" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "read_up_to" INT NOT NULL,
    "follows" INT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE, "is_muted" INT NOT NULL DEFAULT 0,
    CONSTRAINT "uid_thread_read_thread__ef7815" UNIQUE ("thread_id", "member_id")
);
INSERT INTO "thread_readers" VALUES('01a22a2e-373c-712f-9333-7d6955d54f46',2,1,'2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-371c-7224-b14a-45276266a2de',0);
INSERT INTO "thread_readers" VALUES('01a22a2e-3801-74ad-8da9-3917eea9e0fc',2,1,'2026-01-10 09:00:00+00:00','01a22a2e-2dd2-76f2-a121-9da0b203c969','01a22a2e-371c-7224-b14a-45276266a2de',0);
INSERT INTO "thread_readers" VALUES('01a22a2e-3fc5-7194-9ff3-8573db37a8d9',1,1,'2026-01-10 09:00:00+00:00','01a22a2e-2dd2-76f2-a121-9da0b203c969','01a22a2e-3fb4-7333-93c0-7b29aa97e70a',0);
CREATE TABLE "thread_tags" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "position" SMALLINT NOT NULL,
    "tag_id" CHAR(36) NOT NULL REFERENCES "tags" ("id") ON DELETE CASCADE,
    "thread_id" CHAR(36) NOT NULL REFERENCES "threads" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_thread_tags_thread__63a1aa" UNIQUE ("thread_id", "tag_id")
);
INSERT INTO "thread_tags" VALUES('01a22a2e-373b-74e7-bd53-c92eeb9d9e45',0,'01a22a2e-373a-7732-952e-ef02d7547074','01a22a2e-371c-7224-b14a-45276266a2de');
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
, "locale" VARCHAR(12), "merged_into_id" CHAR(36) REFERENCES "threads" ("id") ON DELETE SET NULL, "pinned_until" TIMESTAMP, "lock_reason" VARCHAR(300)   /* For readers */);
INSERT INTO "threads" VALUES('01a22a2e-371c-7224-b14a-45276266a2de','how-coarse-for-a-press','How coarse for a press?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',6,4,0,0,0,0,1,NULL,'VISIBLE','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-369d-7486-9478-7650575941ee',NULL,'en',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22a2e-3fb4-7333-93c0-7b29aa97e70a','a-casino','A casino','DISCUSSION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'PENDING_REVIEW','01a22a2e-2dd2-76f2-a121-9da0b203c969','01a22a2e-3f95-7198-9139-52f9f8c41396',NULL,'de',NULL,NULL,NULL);
INSERT INTO "threads" VALUES('01a22a2e-40ea-705f-9000-e6cc77b33536','how-coarse','How coarse?','QUESTION','2026-01-10 09:00:00+00:00','2026-01-10 09:00:00+00:00',1,0,0,0,0,0,0,NULL,'DELETED','01a22a2e-2dd2-76f2-a121-9da0b203c969','01a22a2e-40d5-716c-8f2b-d4b460afe707',NULL,'de','01a22a2e-371c-7224-b14a-45276266a2de',NULL,NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'portal','0001_the_portal_opens','2026-11-30 01:59:44.461535+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'portal','0002_what_is_written_stays_written','2026-11-30 01:59:44.488359+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'portal','0003_accounts_are_merged_and_closed','2026-11-30 01:59:44.547077+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'portal','0004_tiers_and_expiry_have_terms','2026-11-30 01:59:44.706848+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'portal','0005_orders_as_shops_tell_them','2026-11-30 01:59:44.889678+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'portal','0006_erased_people_stay_forgotten','2026-11-30 01:59:44.962098+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'portal','0007_campaigns_multiply','2026-11-30 01:59:45.190600+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'portal','0008_points_that_end_are_told','2026-11-30 01:59:45.372977+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'portal','0009_coupons_may_give_points_back','2026-11-30 01:59:45.468963+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'portal','0010_members_may_have_their_data','2026-11-30 01:59:45.548192+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'portal','0011_shops_deliver','2026-11-30 01:59:45.614949+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'portal','0012_other_systems_are_told','2026-11-30 01:59:45.737791+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'portal','0013_young_votes_earn_nothing','2026-11-30 01:59:45.822872+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'portal','0014_shares_are_proven_by_visits','2026-11-30 01:59:45.856898+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'portal','0015_coupons_know_their_shop','2026-11-30 01:59:45.967093+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'portal','0016_coupons_are_made_at_shops','2026-11-30 01:59:46.041623+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'portal','0017_orders_have_their_defaults','2026-11-30 01:59:46.351756+00:00');
INSERT INTO "tortoise_migrations" VALUES(18,'portal','0018_work_in_hand_has_a_token','2026-11-30 01:59:46.549292+00:00');
INSERT INTO "tortoise_migrations" VALUES(19,'portal','0019_old_rows_are_found_quickly','2026-11-30 01:59:46.749078+00:00');
INSERT INTO "tortoise_migrations" VALUES(20,'portal','0020_live_events_are_numbered','2026-11-30 01:59:46.822183+00:00');
INSERT INTO "tortoise_migrations" VALUES(21,'portal','0021_coupons_are_held','2026-11-30 01:59:46.897844+00:00');
INSERT INTO "tortoise_migrations" VALUES(22,'portal','0022_rates_are_kept_by_day','2026-11-30 01:59:46.988881+00:00');
INSERT INTO "tortoise_migrations" VALUES(23,'portal','0023_shops_take_refunds_back','2026-11-30 01:59:47.100480+00:00');
INSERT INTO "tortoise_migrations" VALUES(24,'portal','0024_orders_are_given_back_whole','2026-11-30 01:59:47.197883+00:00');
INSERT INTO "tortoise_migrations" VALUES(25,'portal','0025_looks_go_on_at_their_page','2026-11-30 01:59:47.548388+00:00');
INSERT INTO "tortoise_migrations" VALUES(26,'portal','0026_orders_are_deleted_apart','2026-11-30 01:59:47.646720+00:00');
INSERT INTO "tortoise_migrations" VALUES(27,'portal','0027_lines_earn_by_what_they_are','2026-11-30 01:59:47.819371+00:00');
INSERT INTO "tortoise_migrations" VALUES(28,'portal','0028_orders_tell_their_shipping','2026-11-30 01:59:47.867775+00:00');
INSERT INTO "tortoise_migrations" VALUES(29,'portal','0029_words_of_one_moment','2026-11-30 01:59:47.955524+00:00');
INSERT INTO "tortoise_migrations" VALUES(30,'portal','0030_alarms_are_raised','2026-11-30 01:59:48.060227+00:00');
INSERT INTO "tortoise_migrations" VALUES(31,'portal','0031_buyers_ask_what_is_held','2026-11-30 01:59:48.097826+00:00');
INSERT INTO "tortoise_migrations" VALUES(32,'portal','0032_buyers_may_change','2026-11-30 01:59:48.218226+00:00');
INSERT INTO "tortoise_migrations" VALUES(33,'portal','0033_accounts_heed_editions_of_the_terms','2026-11-30 01:59:48.448062+00:00');
INSERT INTO "tortoise_migrations" VALUES(34,'portal','0034_keys_of_requests','2026-11-30 01:59:49.405332+00:00');
INSERT INTO "tortoise_migrations" VALUES(35,'portal','0035_orders_know_who_named_their_buyer','2026-11-30 01:59:49.478580+00:00');
INSERT INTO "tortoise_migrations" VALUES(36,'portal','0036_staff_say_who_bought','2026-11-30 01:59:49.583724+00:00');
INSERT INTO "tortoise_migrations" VALUES(37,'portal','0037_used_coupons_are_found_by_order','2026-11-30 01:59:49.681155+00:00');
INSERT INTO "tortoise_migrations" VALUES(38,'portal','0038_the_latest_time_is_kept','2026-11-30 01:59:49.779220+00:00');
INSERT INTO "tortoise_migrations" VALUES(39,'portal','0039_what_staff_wait_for_is_found','2026-11-30 01:59:50.043668+00:00');
INSERT INTO "tortoise_migrations" VALUES(40,'portal','0040_shops_sign_people_on','2026-11-30 01:59:50.150020+00:00');
INSERT INTO "tortoise_migrations" VALUES(41,'portal','0041_sessions_are_refreshed','2026-11-30 01:59:50.292790+00:00');
INSERT INTO "tortoise_migrations" VALUES(42,'portal','0042_coupons_are_taken_back_from_their_shop','2026-11-30 01:59:50.428081+00:00');
INSERT INTO "tortoise_migrations" VALUES(43,'portal','0043_keys_for_shop_back_ends','2026-11-30 01:59:50.503597+00:00');
INSERT INTO "tortoise_migrations" VALUES(44,'portal','0044_tables_that_hardly_change_are_stamped','2026-11-30 01:59:50.631852+00:00');
INSERT INTO "tortoise_migrations" VALUES(45,'portal','0045_provider_sessions_end_together','2026-11-30 01:59:50.783658+00:00');
INSERT INTO "tortoise_migrations" VALUES(46,'portal','0046_votes_of_imports_are_kept','2026-11-30 01:59:51.070644+00:00');
INSERT INTO "tortoise_migrations" VALUES(47,'portal','0047_mailboxes_of_apple_are_one','2026-11-30 01:59:51.128917+00:00');
INSERT INTO "tortoise_migrations" VALUES(48,'portal','0048_texts_of_staff_are_translated','2026-11-30 01:59:51.452563+00:00');
INSERT INTO "tortoise_migrations" VALUES(49,'portal','0049_sessions_know_who_opened_them','2026-11-30 01:59:51.632912+00:00');
INSERT INTO "tortoise_migrations" VALUES(50,'portal','0050_muting_is_a_choice','2026-11-30 01:59:51.805736+00:00');
INSERT INTO "tortoise_migrations" VALUES(51,'portal','0051_threads_have_a_language','2026-11-30 01:59:52.007515+00:00');
INSERT INTO "tortoise_migrations" VALUES(52,'portal','0052_members_upload_pictures','2026-11-30 01:59:52.110343+00:00');
INSERT INTO "tortoise_migrations" VALUES(53,'portal','0053_words_are_indexed','2026-11-30 01:59:52.295081+00:00');
INSERT INTO "tortoise_migrations" VALUES(54,'portal','0054_posts_are_reacted_to_and_kept','2026-11-30 01:59:52.378733+00:00');
INSERT INTO "tortoise_migrations" VALUES(55,'portal','0055_merged_customers_are_found','2026-11-30 01:59:52.533594+00:00');
INSERT INTO "tortoise_migrations" VALUES(56,'portal','0056_products_are_reviewed','2026-11-30 01:59:52.639394+00:00');
INSERT INTO "tortoise_migrations" VALUES(57,'portal','0057_translations_go_with_their_things','2026-11-30 01:59:52.771532+00:00');
INSERT INTO "tortoise_migrations" VALUES(58,'portal','0058_decisions_are_complained_about','2026-11-30 01:59:52.847744+00:00');
INSERT INTO "tortoise_migrations" VALUES(59,'portal','0059_what_is_suspect_waits','2026-11-30 01:59:53.010278+00:00');
INSERT INTO "tortoise_migrations" VALUES(60,'portal','0060_notices_go_by_chosen_channels','2026-11-30 01:59:53.241624+00:00');
INSERT INTO "tortoise_migrations" VALUES(61,'portal','0061_posts_mention_members','2026-11-30 01:59:53.321228+00:00');
INSERT INTO "tortoise_migrations" VALUES(62,'portal','0062_threads_are_merged_and_split','2026-11-30 01:59:53.497512+00:00');
INSERT INTO "tortoise_migrations" VALUES(63,'portal','0063_one_form_of_a_word','2026-11-30 01:59:53.651380+00:00');
INSERT INTO "tortoise_migrations" VALUES(64,'portal','0064_referrals_are_weighed_by_what_they_have_in_common','2026-11-30 01:59:53.865453+00:00');
INSERT INTO "tortoise_migrations" VALUES(65,'portal','0065_categories_have_rights','2026-11-30 01:59:53.934751+00:00');
INSERT INTO "tortoise_migrations" VALUES(66,'portal','0066_deeds_that_caps_cut','2026-11-30 01:59:53.986561+00:00');
INSERT INTO "tortoise_migrations" VALUES(67,'portal','0067_moderators_share_their_work','2026-11-30 01:59:54.121799+00:00');
INSERT INTO "tortoise_migrations" VALUES(68,'portal','0068_releases_are_booked','2026-11-30 01:59:54.241733+00:00');
INSERT INTO "tortoise_migrations" VALUES(69,'portal','0069_points_are_told_once_a_month','2026-11-30 01:59:54.315822+00:00');
INSERT INTO "tortoise_migrations" VALUES(70,'portal','0070_welcomes_are_remembered','2026-11-30 01:59:55.831587+00:00');
INSERT INTO "tortoise_migrations" VALUES(71,'portal','0071_reviews_are_found','2026-11-30 01:59:56.008406+00:00');
INSERT INTO "tortoise_migrations" VALUES(72,'portal','0072_votes_and_contributions_are_fair','2026-11-30 01:59:56.423662+00:00');
INSERT INTO "tortoise_migrations" VALUES(73,'portal','0073_campaigns_give_coupons_in_steps','2026-11-30 01:59:56.697716+00:00');
INSERT INTO "tortoise_migrations" VALUES(74,'portal','0074_drafts_are_kept','2026-11-30 01:59:56.801276+00:00');
INSERT INTO "tortoise_migrations" VALUES(75,'portal','0075_releases_remember_who_saw_them','2026-11-30 01:59:56.941703+00:00');
INSERT INTO "tortoise_migrations" VALUES(76,'portal','0076_categories_are_archived','2026-11-30 01:59:57.225970+00:00');
INSERT INTO "tortoise_migrations" VALUES(77,'portal','0077_what_is_kept_has_an_end','2026-11-30 01:59:57.543573+00:00');
INSERT INTO "tortoise_migrations" VALUES(78,'portal','0078_customers_are_asked_and_heard','2026-11-30 01:59:57.716018+00:00');
INSERT INTO "tortoise_migrations" VALUES(79,'portal','0079_visits_of_links_are_counted_by_day','2026-11-30 01:59:58.023756+00:00');
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
INSERT INTO "translations" VALUES('01a22a2e-2a9c-762d-88a5-932225be3df2','Reward','01a22a2e-2a86-751d-8492-514c8a7ae660','title','de','Fünf Euro geschenkt',NULL,'Five euros off','2026-01-10 09:00:00+00:00');
CREATE TABLE "used_sign_on_tokens" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "jti_hash" VARCHAR(64) NOT NULL,
    "forget_at" TIMESTAMP NOT NULL,
    "provider_id" CHAR(36) NOT NULL REFERENCES "identity_providers" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_used_sign_o_provide_eeaba4" UNIQUE ("provider_id", "jti_hash")
);
INSERT INTO "used_sign_on_tokens" VALUES('01a22a2e-2f51-7524-a31b-0d30b84f7bd8','00903b35b33dc80d9058e53bea6d93acca59e2dbd81e4dd47a346422c51729f2','2026-01-10 09:02:00+00:00','01a22a2e-2ed3-7606-a7c2-37fafc49c382');
CREATE TABLE "void_acceptances" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL UNIQUE REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "void_acceptances" VALUES('01a22a2e-40b2-7316-9837-67734b9becbd','01a22a2e-406f-73fe-bf8d-9f6fec9a2ebb','01a22a2e-3ff8-76d6-b152-46678f58d97c');
CREATE TABLE "void_votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "finding_id" CHAR(36) NOT NULL REFERENCES "fair_play_findings" ("id") ON DELETE CASCADE,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_void_votes_post_id_dd0a33" UNIQUE ("post_id", "member_id")
);
INSERT INTO "void_votes" VALUES('01a22a2e-407f-71b4-8e49-daaf8495afe7',1,'2026-01-10 09:00:00+00:00','01a22a2e-406f-73fe-bf8d-9f6fec9a2ebb','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-3ff8-76d6-b152-46678f58d97c');
CREATE TABLE "vote_changes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "author_id" CHAR(36)   /* Who had written it then */,
    "previous" SMALLINT NOT NULL,
    "value" SMALLINT NOT NULL,
    "changed_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE
);
INSERT INTO "vote_changes" VALUES('01a22a2e-3aa2-75ed-a50e-9afb4c5d369b','01a22a2e-2dd2-76f2-a121-9da0b203c969',0,1,'2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-37ff-7179-adfb-e43d03625d42');
INSERT INTO "vote_changes" VALUES('01a22a2e-4041-7276-a87a-a66d342ba3ee','01a22a2e-2dd2-76f2-a121-9da0b203c969',0,1,'2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-3ff8-76d6-b152-46678f58d97c');
CREATE TABLE "votes" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMP NOT NULL,
    "member_id" CHAR(36) NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE,
    "post_id" CHAR(36) NOT NULL REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_votes_post_id_794ea5" UNIQUE ("post_id", "member_id"),
    CONSTRAINT votes_up_or_down CHECK (value IN (-1, 1))
);
INSERT INTO "votes" VALUES('01a22a2e-3a88-7352-af2b-0fee71996ccb',1,'2026-01-10 09:00:00+00:00','01a22a2e-2ab3-70a6-8544-4133646552aa','01a22a2e-37ff-7179-adfb-e43d03625d42');
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
INSERT INTO "webhook_deliveries" VALUES('01a22a2e-4db7-744d-92ae-dabc391c697e','msg_01a22a2e4db7744d92aedabb62f7275b','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiouKrNwpoVEQTNkZVKq","available":1165,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a2e-4c69-7053-9c77-e97e9cc279e5',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a2e-4dd7-7257-9e67-71c9239957d3','msg_01a22a2e4dd772579e6771c800f9a95a','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiouSKp1naEwi2_W4pAr","available":280,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a2e-4c69-7053-9c77-e97e9cc279e5',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a2e-4e4f-7775-aab6-a1f880b87752','msg_01a22a2e4e4f7775aab6a1f761e334b0','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiouKrNwpoVEQTNkZVKq","available":1065,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a2e-4c69-7053-9c77-e97e9cc279e5',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a2e-4e59-7313-ab0f-9b941a8d22ad','msg_01a22a2e4e597313ab0f9b931fc95846','reward.redeemed','{"type":"reward.redeemed","timestamp":"2026-01-30T09:00:00+00:00","data":{"redemptionId":"FSwBoiouTjZwA47-O38eqsDn","memberId":"tdABoiouKrNwpoVEQTNkZVKq","rewardId":"UCQBoiouKoZ1HYSSUUyKeuZg","couponCode":"HDDR-1KPE-20P3-J3P8","state":"ISSUED","cost":100,"kind":"DISCOUNT_AMOUNT","value":{"amount":"5.00","currency":"EUR"},"percent":null,"productSku":null,"expiresAt":"2026-03-31T22:00:00+00:00","orderExternalId":null}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a2e-4c69-7053-9c77-e97e9cc279e5',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a2e-4f09-7544-ac61-284888e05535','msg_01a22a2e4f097544ac6128479d3dd7b3','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiouLdJ28qEhnaCyA8lp","available":134,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a2e-4c69-7053-9c77-e97e9cc279e5',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a2e-505b-7526-95e6-103576b529e3','msg_01a22a2e505b752695e61034fc48a03a','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiouUDd1rqqTY54QAbob","available":10,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a2e-4c69-7053-9c77-e97e9cc279e5',NULL);
INSERT INTO "webhook_deliveries" VALUES('01a22a2e-50fe-747f-a304-ddc085cb201e','msg_01a22a2e50fe747fa304ddbf8854e35a','points.changed','{"type":"points.changed","timestamp":"2026-01-30T09:00:00+00:00","data":{"memberId":"tdABoiouUDd1rqqTY54QAbob","available":0,"pending":0,"debt":0}}','WAITING',0,'2026-01-30 09:00:00+00:00',NULL,NULL,NULL,'2026-01-30 09:00:00+00:00',NULL,'01a22a2e-4c69-7053-9c77-e97e9cc279e5',NULL);
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
INSERT INTO "webhook_endpoints" VALUES('01a22a2e-4c69-7053-9c77-e97e9cc279e5','https://shop.example.org/told','The shop','["points.changed","reward.redeemed"]','gAAAAABrDNinuc-J9qUmVw0YjURfBKWMvfgXLlQYpNlD32nZEpOTwSlsLO-AYIAjzWKmtKuunvhyw-BsMU8TNiYkA2KsuOPOlZrsSCN6k30GU5upGV6aZ5Ppx8mNyjrSDkzWgo-y6XvaTZFP8UOHt_CR8K6ES63Idw==',NULL,NULL,1,NULL,NULL,'2026-01-10 09:00:00+00:00');
CREATE TABLE "welcomed" (
    "id" CHAR(36) NOT NULL  PRIMARY KEY,
    "mark" VARCHAR(64) NOT NULL UNIQUE,
    "member_id" CHAR(36)   /* Who had it; nobody once they are erased */,
    "kept_until" TIMESTAMP   /* Set when they are erased */
);
INSERT INTO "welcomed" VALUES('01a22a2e-3228-76fb-861a-6b3e18f65828','c7699150cf043d66ffc4ef3473631f3247138c6de7d67d71482274554344c20d','01a22a2e-2f5b-71bc-bdc0-0ebcd75e5f68',NULL);
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',79);
INSERT INTO "sqlite_sequence" VALUES('search_changes',35);
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
