/*
 * The posts of a history and their figures, by their numbers: the same in every run. Read by PostgreSQL alone, one after
 * another, with the organisation in the table `scene`.
 */

/** Ids by number, so that millions of rows can name each other without being looked up; and numbers that look like chance. */
const TOOLS = `
  create or replace function pg_temp.numbered(kind int, n bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
  create or replace function pg_temp.dice(n bigint, salt int, sides int) returns int language sql immutable as $$
    select ((hashint8extended(n, salt) & 9223372036854775807) % sides)::int $$;
  create or replace function pg_temp.grown(final int, take bigint) returns float8 language sql immutable as $$
    select case when take > 0 then floor(final * least(take, 10) / 10.0) end $$`;

/** Days after a post went out on which its figures were taken. */
const TAKES = "array[1, 2, 3, 5, 7, 10, 14, 21, 28, 42, 90]";

const PAST_POSTS = `
  create temp table past_post as
  select n, t.on_day, t.hour, d.channel, s.channels[1 + d.channel] as channel_id,
    ((t.on_day + make_interval(hours => t.hour, mins => pg_temp.dice(n, 2, 60))) at time zone 'Europe/Brussels') as at,
    (array['photo', 'video', 'text', 'link'])[1 + pg_temp.dice(n, 3, 4)] as content_type,
    case when pg_temp.dice(n, 4, 10) < 6 then 'about_us' else 'for_community' end as audience,
    case when pg_temp.dice(n, 5, 10) < 3 then s.themes[1 + (n * 55 / s.posts) + pg_temp.dice(n, 6, 5)] end as theme_id,
    case when pg_temp.dice(n, 7, 10) < 2 then s.campaigns[1 + (n * 60 / s.posts)] end as campaign_id,
    case when pg_temp.dice(n, 8, 10) < 3 then s.goals[1 + pg_temp.dice(n, 9, 4)] end as goal_id,
    case when pg_temp.dice(n, 10, 10) < 3 then s.segments[1] end as segment_id,
    s.people[1 + pg_temp.dice(n, 11, cardinality(s.people))] as author_id,
    d.reach, d.reach / (12 + pg_temp.dice(n, 12, 30)) as reactions, d.reach / (80 + pg_temp.dice(n, 13, 200)) as comments,
    d.reach / (90 + pg_temp.dice(n, 14, 300)) as shares,
    (array['views', 'clicks', 'saves', 'follows', 'watchMinutes'])[1 + n % 5] as fifth_metric,
    d.reach / (5 + pg_temp.dice(n, 15, 40)) as fifth,
    (select count(*) from unnest(${TAKES}) as taken where t.on_day + taken <= s.today) as takes
  from scene s cross join generate_series(0, s.posts - 1) as n
  cross join lateral (select s.from_day + (n::bigint * s.days / s.posts)::int as on_day, 7 + pg_temp.dice(n, 1, 14) as hour) t
  cross join lateral (select pg_temp.dice(n, 16, 6) as channel,
    (60 * exp(pg_temp.dice(n, 17, 1000) / 220.0) * (1 + pg_temp.dice(n, 16, 6) / 3.0))::int as reach) d`;

/** An idea for every fifth post; one in two went out. */
const IDEAS = `
  insert into idea (org_id, id, title, board_column, pinned_by_id, pinned_at, moved_at, answer_due_at, answered_at,
    answered_by_id, answer, votes)
  select s.org_id, pg_temp.numbered(5, n / 5), 'Idee ' || n, case when n % 10 = 0 then 'published' else 'parked' end,
    author_id, at - interval '12 days', at, at, at - interval '10 days', s.trekker_id, 'Goed idee, dank je.', n % 17
  from past_post cross join scene s where n % 5 = 0 order by n`;

const ITEMS = `
  insert into item (org_id, id, kind, title, state, stage, priority, risk, content_kind, author_kind, content_status,
    audience, author_id, created_at, closed_at, planned_at, content_type, bundle_id, campaign_id, goal_id, segment_id,
    idea_id)
  select s.org_id, pg_temp.numbered(1, n), 'post', 'Bericht ' || n, 'published', 'publish', 'normal', 'low', 'news',
    'organisation', 'soft', audience, author_id, at - interval '6 days', at, at, content_type, theme_id, campaign_id, goal_id,
    segment_id, case when n % 10 = 0 then pg_temp.numbered(5, n / 5) end
  from past_post cross join scene s order by n`;

const STAGES = `
  insert into stage_run (org_id, id, item_id, stage, ordinal, opened_at, due_at, closed_at, outcome, version_id,
    calendar_id, term, demands)
  select s.org_id, pg_temp.numbered(2, n * 2 + r.ordinal - 1), pg_temp.numbered(1, n), r.stage, r.ordinal,
    at - r.days * interval '1 day', at - r.days * interval '1 day' + interval '2 days', at - (r.days - 1) * interval '1 day',
    'done', s.version_id, s.calendar_id, '{}', '{}'
  from past_post cross join scene s cross join (values ('accept', 1, 3), ('publish', 2, 1)) r (stage, ordinal, days)
  order by n, r.ordinal`;

const PUBLICATIONS = `
  insert into publication (org_id, id, item_id, channel_id, fingerprint, record_key, state, ordered_by_id, ordered_at, body,
    sent_at)
  select s.org_id, pg_temp.numbered(1, n), pg_temp.numbered(1, n), channel_id, 'as accepted', 'past-' || n, 'sent',
    author_id, at, 'Bericht ' || n, at
  from past_post cross join scene s order by n`;

const FIGURE = (metric: string) => `case when fifth_metric = '${metric}' then pg_temp.grown(fifth, takes) end`;

const OUTINGS = `
  insert into outing (org_id, id, channel_id, remote_key, text, published_at, on_day, week_of, hour, content_type, audience,
    item_id, matched_by, segment_id, campaign_id, goal_id, bundle_id, reach, reactions, comments, shares, views, clicks,
    saves, follows, watch_minutes)
  select s.org_id, pg_temp.numbered(1, n), channel_id, 'past ' || n, 'Bericht ' || n || ' over de week in onze gemeente', at,
    to_char(on_day, 'YYYY-MM-DD'), to_char(date_trunc('week', on_day), 'YYYY-MM-DD'), hour, content_type,
    case audience when 'about_us' then 'about_us' else 'community' end, pg_temp.numbered(1, n), 'publication', segment_id,
    campaign_id, goal_id, theme_id, pg_temp.grown(reach, takes), pg_temp.grown(reactions, takes),
    pg_temp.grown(comments, takes), pg_temp.grown(shares, takes), ${FIGURE("views")}, ${FIGURE("clicks")},
    ${FIGURE("saves")}, ${FIGURE("follows")}, ${FIGURE("watchMinutes")}
  from past_post cross join scene s order by n`;

/** A file of each channel every week. */
const SOURCES = `
  insert into result_source (org_id, id, kind, format, channel_id, file_name, row_count, added, changed, added_by_id, added_at)
  select s.org_id, pg_temp.numbered(3, week * 8 + channel), 'file', 'generic', s.channels[1 + channel], 'cijfers.csv', 40, 200,
    160, s.trekker_id, least(s.from_day + week * 7 + interval '9 hours', now())
  from scene s cross join generate_series(0, s.days / 7 + 14) as week cross join generate_series(0, 5) as channel`;

const FIGURES = `
  insert into outing_figure (org_id, id, outing_id, metric, on_day, value, source_id)
  select s.org_id, pg_temp.numbered(4, n::bigint * 64 + m.place * 12 + t.take), pg_temp.numbered(1, n), m.metric,
    to_char(p.on_day + t.days, 'YYYY-MM-DD'), pg_temp.grown(m.final, t.take),
    pg_temp.numbered(3, (p.on_day + t.days - s.from_day) / 7 * 8 + p.channel)
  from past_post p cross join scene s
  cross join lateral (values (0, 'comments', comments), (1, 'reach', reach), (2, 'reactions', reactions),
    (3, 'shares', shares), (4, fifth_metric, fifth)) m (place, metric, final)
  cross join unnest(${TAKES}) with ordinality t (days, take)
  where t.take <= p.takes and (t.take <= 10 or m.metric = 'reach')
  order by n, m.place, t.take`;

/** Millions of rows that are right by their making are not looked up one by one; every one that comes later is. */
const LOOKED_UP = ["outing", "source"].map((named) => {
  const target = named === "outing" ? "outing" : "result_source";
  const name = `outing_figure_org_id_${named}_id_fkey`;
  return {
    leave: `alter table outing_figure drop constraint ${name}`,
    take: `alter table outing_figure add constraint ${name} foreign key (org_id, ${named}_id) references ${target} (org_id, id)
      on delete restrict on update no action not valid`,
  };
});

export const POSTS = [
  TOOLS,
  PAST_POSTS,
  IDEAS,
  ITEMS,
  STAGES,
  PUBLICATIONS,
  OUTINGS,
  SOURCES,
  ...LOOKED_UP.map(({ leave }) => leave),
  FIGURES,
  ...LOOKED_UP.map(({ take }) => take),
];
