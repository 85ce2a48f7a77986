/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-catalog-contacts.h"

#include <glib/gi18n.h>

#include "genkan-catalog-words.h"
#include "genkan-contacts-json.h"

static void
print_json (GPtrArray *contacts)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  g_autofree char *text = NULL;
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < contacts->len; i++)
    json_array_add_element (array, genkan_contact_to_json (g_ptr_array_index (contacts, i)));

  json_node_take_array (node, array);
  text = json_to_string (node, TRUE);
  g_print ("%s\n", text);
}

/* No field holds a tab or a new line: the validator refuses everything invisible. */
static void
print_tsv (const GenkanContact *contact)
{
  g_autofree char *harms = g_strjoinv (",", (char **) contact->harms);

  g_print ("%s\t%s\t%s\t%s\t%s\t%s\t%s\n", contact->id, genkan_fact_text (contact->name_ja, contact->name_en), harms,
           contact->phone != NULL ? contact->phone : "-", contact->page != NULL ? contact->page : "-",
           contact->origin.confirmed ? "confirmed" : "not-confirmed", contact->origin.date);
}

static void
print_text (const GenkanContact *contact)
{
  const char *hours = genkan_fact_text (contact->hours_ja, contact->hours_en);
  const char *how = genkan_fact_text (contact->how_ja, contact->how_en);

  g_print ("%s (%s)\n", genkan_fact_text (contact->name_ja, contact->name_en), contact->id);
  g_print ("  %s\n", genkan_fact_text (contact->when_ja, contact->when_en));
  if (contact->phone != NULL)
    g_print ("  %s%s%s\n", contact->phone, hours != NULL ? "  " : "", hours != NULL ? hours : "");
  if (contact->page != NULL)
    g_print ("  %s\n", contact->page);
  if (contact->mail != NULL)
    g_print ("  %s\n", contact->mail);
  if (how != NULL)
    g_print ("  %s\n", how);
  g_print (contact->origin.confirmed ? _("  (as of %s)") : _("  (not confirmed; as of %s)"), contact->origin.date);
  g_print ("\n\n");
}

/** `genkan-cli catalog contacts [--kind=K]`; @harm: (nullable): one kind of harm only */
int
genkan_cli_catalog_print_contacts (GenkanCatalog   *catalog,
                                   const char      *harm,
                                   GenkanCliFormat  format)
{
  g_autoptr (GPtrArray) contacts = NULL;

  if (harm != NULL && !genkan_catalog_is_word (GENKAN_WORDS_HARM, harm))
    {
      g_printerr ("genkan-cli: %s\n", _("There is no such kind. These are known:"));
      for (guint i = 0; genkan_catalog_token (GENKAN_WORDS_HARM, i) != NULL; i++)
        g_printerr ("  %-16s %s\n", genkan_catalog_token (GENKAN_WORDS_HARM, i),
                    genkan_catalog_word (GENKAN_WORDS_HARM, genkan_catalog_token (GENKAN_WORDS_HARM, i)));
      return GENKAN_CLI_USAGE;
    }

  contacts = genkan_catalog_find_contacts (catalog, harm, NULL);
  if (format == GENKAN_CLI_FORMAT_JSON)
    print_json (contacts);
  for (guint i = 0; i < contacts->len && format != GENKAN_CLI_FORMAT_JSON; i++)
    {
      if (format == GENKAN_CLI_FORMAT_TSV)
        print_tsv (g_ptr_array_index (contacts, i));
      else
        print_text (g_ptr_array_index (contacts, i));
    }

  return GENKAN_CLI_OK;
}
