-- the case page's list: what somebody has taken part in
create index svar_afgivet_af on svar (afgivet_af, sagsnummer);
