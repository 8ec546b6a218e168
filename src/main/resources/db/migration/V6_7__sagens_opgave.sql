-- what waits in a case, whichever of its processes it is in: the engine knows a case by the business key of each of them
create view sagens_opgave as
select i.business_key_ as sagsnummer, t.tenant_id_ as skole, t.name_ as opgave, t.assignee_ as hos, t.due_date_ as frist, t.suspension_state_ as tilstand
from act_ru_execution i
join act_ru_task t on t.proc_inst_id_ = i.id_;
