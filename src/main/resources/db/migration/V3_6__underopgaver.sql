-- Each task that is done is asked for its subtasks, which nobody has; without this the engine reads every open task to find none.
create index skolevej_opgave_over on act_ru_task (parent_task_id_);
