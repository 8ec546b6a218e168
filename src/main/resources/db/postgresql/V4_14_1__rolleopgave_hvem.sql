-- Whose row it is, a role's or a person's: a list of what is mine or my role's is then found in one index, as a role's is.
alter table rolleopgave add column hvem_ varchar(256)
    generated always as (case when group_id_ <> '' then group_id_ else '@' || assignee_ end) stored;

drop index rolleopgave_skole;
drop index rolleopgave_side;
drop index rolleopgave_min;

-- how long a list is, and what is due; and the first page of a long list, as Tasklist sorts it
create index rolleopgave_skole on rolleopgave (hvem_, tenant_id_, due_date_, assignee_, suspension_state_, create_time_, id_);
create index rolleopgave_side on rolleopgave (hvem_, due_date_, create_time_ desc, tenant_id_, assignee_, suspension_state_, id_);
