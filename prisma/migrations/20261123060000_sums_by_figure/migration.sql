-- One line of the sums over a stretch of weeks, of one figure as it is nearly always asked: without the others being read.
CREATE INDEX result_sum_of_figure ON result_sum (org_id, line, metric, week_of);
DROP INDEX result_sum_along;
