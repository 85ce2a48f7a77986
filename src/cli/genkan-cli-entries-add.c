/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "genkan-cli-entries.h"
#include "genkan-cli-records.h"
#include "genkan-cli-result.h"
#include "genkan-entry-address.h"
#include "genkan-text.h"

/* Room between two entries, for those that somebody moves there. */
#define GAP 1024

static GenkanRecord *
find_person (GenkanRecords *records,
             const char    *name)
{
  GListModel *list = genkan_records_get_list (records, GENKAN_RECORD_PERSON);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanRecord) person = g_list_model_get_item (list, i);

      if (g_str_equal (genkan_record_get_text (person, GENKAN_FIELD_NAME), name))
        return g_steal_pointer (&person);
    }

  return NULL;
}

static gint64
next_place (GenkanRecords   *records,
            GenkanRecordKind kind)
{
  GListModel *list = genkan_records_get_list (records, kind);
  guint n = g_list_model_get_n_items (list);
  g_autoptr (GenkanRecord) last = n > 0 ? g_list_model_get_item (list, n - 1) : NULL;

  return last != NULL ? genkan_record_get_number (last, GENKAN_FIELD_ORDER) + GAP : GAP;
}

/* The person of that name, made when there is none. */
static GenkanRecord *
ensure_person (GenkanRecords *records,
               const char    *name,
               int           *status)
{
  GenkanRecord *person = find_person (records, name);
  g_autoptr (GenkanRecord) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (person != NULL)
    return person;

  draft = genkan_record_new (GENKAN_RECORD_PERSON);
  genkan_record_set_number (draft, GENKAN_FIELD_ORDER, next_place (records, GENKAN_RECORD_PERSON));
  if (!genkan_record_set_text (draft, GENKAN_FIELD_NAME, name, &error))
    {
      *status = genkan_cli_fail (GENKAN_CLI_USAGE, error->message);
      return NULL;
    }

  return genkan_cli_put_record (records, draft, status);
}

static GenkanRecord *
find_same (GenkanRecords *records,
           GenkanRecord  *draft)
{
  GListModel *list = genkan_records_get_list (records, GENKAN_RECORD_ENTRY);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanRecord) entry = g_list_model_get_item (list, i);

      if (g_strcmp0 (genkan_record_get_text (entry, GENKAN_FIELD_URL), genkan_record_get_text (draft, GENKAN_FIELD_URL)) == 0
          && g_strcmp0 (genkan_record_get_text (entry, GENKAN_FIELD_PERSON), genkan_record_get_text (draft, GENKAN_FIELD_PERSON)) == 0)
        return g_steal_pointer (&entry);
    }

  return NULL;
}

static gboolean
fill_in (GenkanRecord *draft,
         const char   *address,
         const char   *service,
         const char   *purpose,
         int          *status)
{
  g_autoptr (GError) error = NULL;

  if (genkan_record_set_text (draft, GENKAN_FIELD_URL, address, &error)
      && genkan_record_set_text (draft, GENKAN_FIELD_SERVICE, service, &error)
      && genkan_record_set_text (draft, GENKAN_FIELD_PURPOSE, purpose, &error))
    return TRUE;

  *status = genkan_cli_fail (GENKAN_CLI_USAGE, error->message);

  return FALSE;
}

static int
save (GenkanCliEntries *entries,
      GenkanRecord     *draft)
{
  g_autoptr (GenkanRecord) person = NULL;
  g_autoptr (GenkanRecord) same = NULL;
  g_autoptr (GenkanRecord) saved = NULL;
  int status = GENKAN_CLI_INTERNAL;

  if (entries->person != NULL)
    {
      person = ensure_person (entries->records, entries->person, &status);
      if (person == NULL)
        return status;
      genkan_record_set_text (draft, GENKAN_FIELD_PERSON, genkan_record_get_id (person), NULL);
    }

  same = find_same (entries->records, draft);
  if (same != NULL)
    {
      g_printerr ("genkan-cli: %s\n", _("This entry was saved before."));
      genkan_cli_entries_print_one (entries, same);
      return GENKAN_CLI_OK;
    }

  genkan_record_set_number (draft, GENKAN_FIELD_ORDER, next_place (entries->records, GENKAN_RECORD_ENTRY));
  saved = genkan_cli_put_record (entries->records, draft, &status);
  if (saved == NULL)
    return status;
  genkan_cli_entries_print_one (entries, saved);

  return GENKAN_CLI_OK;
}

/** `entries add URL`: what is official is saved, and what is on no list, with a word about it */
int
genkan_cli_entries_add (GenkanCliEntries *entries,
                        const char       *address)
{
  g_autoptr (GenkanRecord) draft = genkan_record_new (GENKAN_RECORD_ENTRY);
  g_autofree char *whole = NULL;
  g_autoptr (GenkanResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const GenkanService *service = NULL;
  GenkanEntryGate gate;
  int status = GENKAN_CLI_INTERNAL;

  if (entries->service != NULL && (service = genkan_catalog_find (entries->catalog, entries->service)) == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The catalog has no such service. “genkan-cli catalog list” shows all."));
  if (entries->purpose != NULL && !genkan_purpose_is_known (entries->purpose))
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The purpose is one of home, mypage, bill, mail, mobile, business, password-reset, "
                                                "login-history, two-factor, status and support."));

  whole = genkan_entry_address_normalise (address, &error);
  result = genkan_entry_gate_judge_new (entries->check, address, service, &gate);
  if (whole == NULL && genkan_result_get_verdict (result) == GENKAN_VERDICT_NOT_CHECKED)
    {
      genkan_text_remove_phrase_marks (error->message);
      return genkan_cli_fail (GENKAN_CLI_USAGE, error->message);
    }
  if (gate == GENKAN_ENTRY_GATE_SHUT)
    {
      if (entries->format == GENKAN_CLI_FORMAT_JSON)
        genkan_cli_print_json (result, TRUE);
      else if (entries->format == GENKAN_CLI_FORMAT_TEXT)
        genkan_cli_print_text (result, _("Entry"));
      genkan_cli_fail (0, _("This was not saved: the reasons are above."));
      return genkan_verdict_exit_code (genkan_result_get_verdict (result));
    }

  if (!genkan_entry_gate_note (draft, result, entries->now, &error))
    return genkan_cli_fail (GENKAN_CLI_INTERNAL, error->message);
  if (!fill_in (draft, whole, gate == GENKAN_ENTRY_GATE_OPEN ? genkan_result_get_service_id (result) : NULL, entries->purpose, &status))
    return status;

  status = save (entries, draft);
  if (status == GENKAN_CLI_OK && gate == GENKAN_ENTRY_GATE_UNPROVED)
    genkan_cli_entries_say_unproved ();

  return status;
}
