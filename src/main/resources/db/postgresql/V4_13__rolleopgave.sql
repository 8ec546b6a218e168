-- Each open task once by itself and once for each role that may take it, in one narrow table: a person's lists and their lengths are found in its
-- indexes alone, however many tasks there are. The engine's two tables would have to be joined for each list. The database keeps it, whoever writes.
create table rolleopgave (
    id_ varchar(64) not null,
    group_id_ varchar(255) not null,      -- empty: the task by itself
    tenant_id_ varchar(64) not null,      -- empty: belongs to no school
    proc_inst_id_ varchar(64),
    assignee_ varchar(255),
    suspension_state_ integer,
    due_date_ timestamp,
    create_time_ timestamp,
    primary key (id_, group_id_)
);

insert into rolleopgave
select id_, '', coalesce(tenant_id_, ''), proc_inst_id_, assignee_, suspension_state_, due_date_, create_time_ from act_ru_task
union all
select distinct t.id_, i.group_id_, coalesce(t.tenant_id_, ''), proc_inst_id_, assignee_, suspension_state_, due_date_, create_time_
  from act_ru_task t join act_ru_identitylink i on i.task_id_ = t.id_ where i.type_ = 'candidate' and i.group_id_ is not null;

-- how long a list is, and what is due; the first page of a long list, as Tasklist sorts it; and what is mine
create index rolleopgave_skole on rolleopgave (group_id_, tenant_id_, due_date_, assignee_, suspension_state_, create_time_, id_);
create index rolleopgave_side on rolleopgave (group_id_, due_date_, create_time_ desc, tenant_id_, assignee_, suspension_state_, id_);
create index rolleopgave_min on rolleopgave (assignee_, due_date_);

create function rolleopgave_opgave() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into rolleopgave values (new.id_, '', coalesce(new.tenant_id_, ''), new.proc_inst_id_, new.assignee_, new.suspension_state_,
                                        new.due_date_, new.create_time_);
    elsif tg_op = 'DELETE' then
        delete from rolleopgave where id_ = old.id_;
    else
        update rolleopgave set tenant_id_ = coalesce(new.tenant_id_, ''), proc_inst_id_ = new.proc_inst_id_, assignee_ = new.assignee_,
                               suspension_state_ = new.suspension_state_, due_date_ = new.due_date_, create_time_ = new.create_time_
         where id_ = new.id_;
    end if;
    return null;
end $$;

create function rolleopgave_rolle() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into rolleopgave
        select id_, new.group_id_, tenant_id_, proc_inst_id_, assignee_, suspension_state_, due_date_, create_time_
          from rolleopgave where id_ = new.task_id_ and group_id_ = ''
            on conflict do nothing;
    elsif not exists (select 1 from act_ru_identitylink
                       where task_id_ = old.task_id_ and group_id_ = old.group_id_ and type_ = 'candidate') then
        delete from rolleopgave where id_ = old.task_id_ and group_id_ = old.group_id_;
    end if;
    return null;
end $$;

create trigger rolleopgave_opgave after insert or delete on act_ru_task for each row execute function rolleopgave_opgave();
create trigger rolleopgave_aendret after update on act_ru_task for each row
    when ((old.tenant_id_, old.proc_inst_id_, old.assignee_, old.suspension_state_, old.due_date_, old.create_time_)
          is distinct from (new.tenant_id_, new.proc_inst_id_, new.assignee_, new.suspension_state_, new.due_date_, new.create_time_))
    execute function rolleopgave_opgave();
create trigger rolleopgave_rolle after insert on act_ru_identitylink for each row
    when (new.type_ = 'candidate' and new.task_id_ is not null and new.group_id_ is not null) execute function rolleopgave_rolle();
create trigger rolleopgave_ikke_rolle after delete on act_ru_identitylink for each row
    when (old.type_ = 'candidate' and old.task_id_ is not null and old.group_id_ is not null) execute function rolleopgave_rolle();
