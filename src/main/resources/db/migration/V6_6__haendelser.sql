-- What the process knew when the case was closed (choices, numbers and dates), so that it can go on when the closing is undone (scenario 48).
alter table forloeb add column ved_lukning text;

-- The pupil is dead (scenario 67): no list has them any longer, whatever a later file says.
alter table elev add column doed boolean default false not null;
