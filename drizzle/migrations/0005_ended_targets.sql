-- A target can end: a row without any level says that from its period on there is none.
ALTER TABLE "targets" DROP CONSTRAINT "targets_some";
