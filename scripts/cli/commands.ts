import type { Command } from "./command";
import { communesExportForms } from "./communes-export-forms";
import { communesFields } from "./communes-fields";
import { communesSeed } from "./communes-seed";
import { communesShow } from "./communes-show";
import { dbMigrate } from "./db-migrate";
import { dbSchema } from "./db-schema";
import { dbSeedDemo } from "./db-seed-demo";
import { directoryImport } from "./directory-import";
import { directoryStatus } from "./directory-status";
import { petitionsRestore } from "./petitions-restore";
import { petitionsSuspend } from "./petitions-suspend";
import { usersGrant, usersList, usersRevoke } from "./users";

/** The operator's command line, in the order of its help. */
export const commands: Command[] = [
  dbMigrate,
  dbSchema,
  dbSeedDemo,
  communesSeed,
  communesShow,
  communesFields,
  communesExportForms,
  directoryImport,
  directoryStatus,
  petitionsSuspend,
  petitionsRestore,
  usersGrant,
  usersRevoke,
  usersList,
];
