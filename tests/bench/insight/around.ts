/* What else lies behind an organisation of that age, as much as its posts brought along; see posts.ts. */

const EFFECTS = `
  insert into effect (org_id, id, words, story, amount, unit, on_day, idea_id, item_id, goal_id, added_by_id, added_at)
  select s.org_id, pg_temp.numbered(6, n), 'Veertig bezoekers meer', 'Ze zeiden het zelf aan het loket.',
    1 + n % 40, 'bezoekers', to_char(on_day, 'YYYY-MM-DD'), case when n % 100 = 0 then pg_temp.numbered(5, n / 5) end,
    pg_temp.numbered(1, n), goal_id, author_id, at
  from past_post cross join scene s where n % 20 = 0 order by n`;

const CHANNEL_FIGURES = `
  insert into channel_figure (org_id, id, channel_id, metric, on_day, value, source_id)
  select s.org_id, pg_temp.numbered(7, day * 32 + channel * 4 + m.place), s.channels[1 + channel], m.metric,
    to_char(s.from_day + day, 'YYYY-MM-DD'), 1000 + day * (1 + channel), pg_temp.numbered(3, day / 7 * 8 + channel)
  from scene s cross join generate_series(0, s.days - 1) as day cross join generate_series(0, 5) as channel
  cross join (values (0, 'followers'), (1, 'reach'), (2, 'visits')) m (place, metric)`;

const GOAL_READINGS = `
  insert into goal_reading (org_id, id, goal_id, on_day, value, added_by_id, added_at)
  select s.org_id, pg_temp.numbered(8, week), s.goals[4], to_char(s.from_day + week * 7, 'YYYY-MM-DD'), 100 + week,
    s.trekker_id, now()
  from scene s cross join generate_series(0, s.days / 7) as week`;

/** A conversation for every second post, answered within the day. */
const CASES = `
  insert into case_file (org_id, id, title, network, channel_id, thread_key, source, state, mode, author_kind, content_kind,
    risk, priority, segment_id, noticed_at, last_in_at, last_at, closed_at, outcome, first_answer_due_at, first_answered_at,
    first_answer_minutes, solved_due_at, solved_at, solved_minutes)
  select s.org_id, pg_temp.numbered(9, n), 'Wanneer komt de veegwagen?', 'facebook', channel_id, 'past ' || n, 'poll', 'closed',
    'talking', 'conversationalist', 'question', case when n % 50 = 0 then 'high' else 'low' end, 'normal', segment_id, at, at,
    at + interval '9 hours', at + interval '9 hours', 'answered', at + interval '8 hours',
    at + pg_temp.dice(n, 20, 600) * interval '1 minute', pg_temp.dice(n, 20, 480), at + interval '2 days',
    at + interval '9 hours', 500
  from past_post cross join scene s where n % 2 = 0 order by n`;

/** Three of what people do for each post; what the ladder counts among what it does not. */
const JOURNAL = `
  insert into journal_entry (org_id, id, at, actor_id, actor_name, action, subject_kind, subject_id, data)
  select s.org_id, pg_temp.numbered(10, n::bigint * 4 + d.place), at - d.place * interval '1 day', author_id, 'Iemand', d.action, 'item',
    pg_temp.numbered(1, n), '{}'
  from past_post cross join scene s cross join lateral (values (1, 'flow.submit'),
    (2, (array['board.pinIdea', 'board.vote', 'board.remark', 'thanks.say'])[1 + n % 4]), (3, 'items.saveVariant')) d (place, action)
  order by n, d.place`;

const NOTICES = `
  insert into notification (org_id, id, member_id, kind, dedupe_key, data, href, created_at, read_at)
  select s.org_id, pg_temp.numbered(11, n), author_id, 'item_accepted', 'past ' || n, '{}', '/', at,
    case when n % 3 > 0 then at + interval '1 hour' end
  from past_post cross join scene s order by n`;

/** A meeting a week, with eight points, their minutes and two actions. */
const MEETINGS = `
  with made as (
    insert into meeting_series (org_id, id, name, weekday, starts_at, minutes, from_day, lead_id, created_by_id, created_at,
      ended_at)
    select org_id, pg_temp.numbered(12, 0), 'Weekoverleg', 1, '10:00', 60, to_char(from_day, 'YYYY-MM-DD'), trekker_id, trekker_id,
      from_day, today from scene)
  insert into meeting (org_id, id, series_id, on_day, starts_at, minutes, state, lead_id, started_at, ended_at)
  select s.org_id, pg_temp.numbered(12, week), pg_temp.numbered(12, 0), to_char(s.from_day + week * 7, 'YYYY-MM-DD'), m.at, 60, 'ended',
    s.trekker_id, m.at, m.at + interval '1 hour'
  from scene s cross join generate_series(0, s.days / 7 - 1) as week
  cross join lateral (select s.from_day + week * 7 + interval '9 hours' as at) m`;

const POINTS = `
  insert into meeting_point (org_id, id, meeting_id, part, kind, title, facts, position, minutes, added_at, state)
  select m.org_id, pg_temp.numbered(13, row_number() over (order by m.starts_at, place)), m.id, 'own', 'own', 'Punt ' || place,
    '{"kind": "own"}', place, 6, m.starts_at, 'done'
  from scene s join meeting m on m.org_id = s.org_id cross join generate_series(1, 8) as place`;

const LINES = `
  insert into minute_line (org_id, id, meeting_id, point_id, kind, words, written_by_id, written_at)
  select p.org_id, p.id, p.meeting_id, p.id, case when p.position < 3 then 'decision' else 'said' end, 'Dat doen we.',
    s.trekker_id, p.added_at
  from scene s join meeting_point p on p.org_id = s.org_id`;

const ACTIONS = `
  insert into meeting_action (org_id, id, meeting_id, point_id, words, owner_id, due_on, state, added_by_id, added_at)
  select p.org_id, p.id, p.meeting_id, p.id, 'Vraagt het na', s.trekker_id, to_char(p.added_at, 'YYYY-MM-DD'), 'done',
    s.trekker_id, p.added_at
  from scene s join meeting_point p on p.org_id = s.org_id where p.position <= 2`;

/** Forty communities, counted every month. */
const COMMUNITIES = `
  insert into community (org_id, id, name, network, state, created_by_id, created_at)
  select s.org_id, pg_temp.numbered(14, n), 'Groep ' || n, 'facebook', 'known', s.trekker_id, s.from_day
  from scene s cross join generate_series(1, 40) as n`;

const COUNTS = `
  insert into community_count (org_id, id, community_id, on_day, size, creators, critics, source, added_at)
  select s.org_id, pg_temp.numbered(15, month * 64 + n), pg_temp.numbered(14, n), to_char(s.from_day + month * 30, 'YYYY-MM-DD'), 500 + n * 20,
    3 + n % 30, 20 + n, 'by_hand', now()
  from scene s cross join generate_series(1, 40) as n cross join generate_series(0, s.days / 30) as month`;

export const AROUND = [
  ...[EFFECTS, CHANNEL_FIGURES, GOAL_READINGS, CASES, JOURNAL, NOTICES],
  ...[MEETINGS, POINTS, LINES, ACTIONS, COMMUNITIES, COUNTS],
];
