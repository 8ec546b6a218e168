-- Who adds a role to a task copies from the task's own row; who changes the task changes the rows that it sees. Both at once must not miss each other:
-- either locks the task's own row first, and looks in a statement after that, which sees what the other one wrote.
create or replace function rolleopgave_opgave() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into rolleopgave values (new.id_, '', coalesce(new.tenant_id_, ''), new.proc_inst_id_, new.assignee_, new.suspension_state_,
                                        new.due_date_, new.create_time_);
    elsif tg_op = 'DELETE' then
        delete from rolleopgave where id_ = old.id_;
    else
        perform from rolleopgave where id_ = new.id_ and group_id_ = '' for update;
        update rolleopgave set tenant_id_ = coalesce(new.tenant_id_, ''), proc_inst_id_ = new.proc_inst_id_, assignee_ = new.assignee_,
                               suspension_state_ = new.suspension_state_, due_date_ = new.due_date_, create_time_ = new.create_time_
         where id_ = new.id_;
    end if;
    return null;
end $$;

create or replace function rolleopgave_rolle() returns trigger language plpgsql as $$
begin
    perform from rolleopgave where id_ = coalesce(new.task_id_, old.task_id_) and group_id_ = '' for update;
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
