-- The worker also tries the web addresses of texts.
alter table "outbox" drop constraint "outbox_kind";
alter table "outbox" add constraint "outbox_kind" check ("kind" in ('mail', 'publish', 'check_links'));
