-- Finding the next jobs must not cost more with every timer that waits for its day: the engine looks for what is due, oldest first, and for what is
-- being worked on; without these it reads all waiting timers twice each time.
create index skolevej_job_forfald on act_ru_job (duedate_);
create index skolevej_job_laas on act_ru_job (lock_exp_time_);
