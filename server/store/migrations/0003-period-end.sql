-- When a period ends, as the number of its last month: 2026-Q3 and 2026-09 both 24321. The text does not tell: in it
-- 2026-Q1 is after 2026-12. delivery/period.ts says the same (history.test.ts).
create function period_end(period text) returns int language sql immutable as $$
  select 12 * left(period, 4)::int + case substr(period, 6, 1)
    when '' then 12
    when 'H' then 6 * substr(period, 7)::int
    when 'Q' then 3 * substr(period, 7)::int
    else substr(period, 6)::int
  end
$$;
