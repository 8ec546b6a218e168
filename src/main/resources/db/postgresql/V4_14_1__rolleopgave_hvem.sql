-- Whose row it is, a role's or a person's: what is mine or my role's is then found in one index, as what is my role's alone is.
alter table rolleopgave add column hvem_ varchar(256)
    generated always as (case when group_id_ <> '' then group_id_ else '@' || assignee_ end) stored;

drop index rolleopgave_min;
create index rolleopgave_hvem on rolleopgave (hvem_, due_date_, create_time_ desc, tenant_id_, assignee_, suspension_state_, id_);
