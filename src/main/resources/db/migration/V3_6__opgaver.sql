-- Each task that is done is asked for its subtasks, which nobody has; without this the engine reads every open task to find none.
create index skolevej_opgave_over on act_ru_task (parent_task_id_);
-- "My role's tasks" are few at a school, but its role has tasks at every school; without this all of those are read, twice for each list.
create index skolevej_opgave_rolle on act_ru_identitylink (task_id_, type_, group_id_);
