-- A role's tasks by role and task, which alone answers whether a task is the role's and which tasks are; takes the place of the one that began with the task.
create index skolevej_rolle_opgave on act_ru_identitylink (group_id_, type_, task_id_);
drop index skolevej_opgave_rolle;
-- Counting a role's tasks must read no task: each carries a text of its own. And what is due soon or overdue at a school is few of its tasks.
create index skolevej_opgave_ledig on act_ru_task (tenant_id_, assignee_, suspension_state_, id_);
create index skolevej_opgave_frist on act_ru_task (tenant_id_, due_date_);
