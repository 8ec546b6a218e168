-- Whose row it is, a role's or a person's, as in db/postgresql.
create or replace view rolleopgave as
select id_, '' as group_id_, coalesce(tenant_id_, '') as tenant_id_, proc_inst_id_, assignee_, suspension_state_, due_date_, create_time_,
       '@' || assignee_ as hvem_
  from act_ru_task
union all
select distinct t.id_, i.group_id_, coalesce(t.tenant_id_, ''), t.proc_inst_id_, t.assignee_, t.suspension_state_, t.due_date_, t.create_time_,
       i.group_id_
  from act_ru_task t join act_ru_identitylink i on i.task_id_ = t.id_
 where i.type_ = 'candidate' and i.group_id_ is not null;
