/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-guide-page.h"

#include <glib/gi18n.h>

#include "genkan-text.h"

/** genkan_cli_guide_print_words: @words without the marks for line breaks of the window; every line of them begins with @prefix */
void
genkan_cli_guide_print_words (const char *prefix,
                              const char *words)
{
  g_autofree char *plain = g_strdup (words);
  g_auto (GStrv) lines = NULL;

  genkan_text_remove_phrase_marks (plain);
  lines = g_strsplit (plain, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_print ("%s%s\n", prefix, lines[i]);
}

/** genkan_cli_guide_print_choice: @note may be %NULL */
void
genkan_cli_guide_print_choice (guint       number,
                               const char *label,
                               const char *note,
                               gboolean    is_chosen)
{
  g_autofree char *prefix = g_strdup_printf ("  %u) %s", number, is_chosen ? "* " : "");

  genkan_cli_guide_print_words (prefix, label);
  if (note != NULL)
    genkan_cli_guide_print_words ("     ", note);
}

static void
print_phone (const char *number,
             const char *hours,
             const char *date,
             gboolean    confirmed)
{
  g_print ("  %s", number);
  if (hours != NULL)
    g_print ("  %s", hours);
  g_print ("  ");
  g_print (_("(last checked on %s)"), date);
  if (!confirmed)
    g_print (" %s", _("(not confirmed)"));
  g_print ("\n");
}

static void
print_contact (GenkanCatalog *catalog,
               const char    *id)
{
  guint n;
  const GenkanContact *contacts = genkan_catalog_get_contacts (catalog, &n);

  for (guint i = 0; i < n; i++)
    {
      const GenkanContact *contact = &contacts[i];

      if (!g_str_equal (contact->id, id))
        continue;
      g_print ("  %s\n", genkan_fact_text (contact->name_ja, contact->name_en));
      if (contact->phone != NULL)
        print_phone (contact->phone, genkan_fact_text (contact->hours_ja, contact->hours_en), contact->origin.date, contact->origin.confirmed);
      if (contact->page != NULL)
        g_print ("  %s\n", contact->page);
    }
}

static void
print_support (GenkanCatalog       *catalog,
               const GenkanService *service)
{
  const GenkanSupportFacts *support = service != NULL ? genkan_catalog_get_facts (catalog, service)->support : NULL;

  if (support == NULL || (support->n_phones == 0 && support->page == NULL))
    {
      g_print ("  %s\n", _("Take the number from a card, a passbook or a bill, never from a message."));
      return;
    }
  for (guint i = 0; i < support->n_phones; i++)
    print_phone (support->phones[i].number, genkan_fact_text (support->phones[i].hours_ja, support->phones[i].hours_en),
                 support->origin.date, support->origin.confirmed);
  if (support->page != NULL)
    g_print ("  %s\n", support->page);
}

static void
print_entry (const GenkanService *service,
             const char          *purpose)
{
  const GenkanEntry *entry = service != NULL ? genkan_service_get_main_entry (service) : NULL;

  for (guint i = 0; purpose != NULL && service != NULL && i < service->n_entries; i++)
    {
      if (g_str_equal (service->entries[i].purpose, purpose))
        {
          entry = &service->entries[i];
          break;
        }
    }
  if (entry != NULL)
    g_print ("  %s %s\n", _("The official entry:"), entry->url);
  else
    g_print ("  %s\n", _("Type the address from a bill or a letter. Search comes last."));
}

/* The command that does the work of a tool, if there is one; its answer is one of the choices. */
static void
print_tool (const char *tool)
{
  static const struct
  {
    const char *tool;
    const char *command;
  } commands[] = {
    { "error-matcher", "genkan-cli error-text" },
    { "identifier-inspector", "genkan-cli identifier --batch=-" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].tool, tool))
        {
          g_print ("  %s %s\n", _("Another command helps here:"), commands[i].command);
          return;
        }
    }
  g_print ("  %s\n", _("On the command line this is done by hand."));
}

/* What the window would open, as far as it can be said in words. */
static void
print_means (GenkanGuideWalk       *walk,
             GenkanCatalog         *catalog,
             const GenkanGuideStep *step)
{
  const char *id = genkan_guide_walk_get_value (walk, "service");
  const GenkanService *service = id != NULL ? genkan_catalog_lookup (catalog, id) : NULL;
  const char *kind = step->action != NULL ? step->action->kind : step->tool != NULL ? "tool" : "";
  const char *target = step->tool != NULL ? step->tool : step->action != NULL ? step->action->target : "";

  if (g_str_equal (kind, "call") && g_str_equal (target, "service.support"))
    print_support (catalog, service);
  else if (g_str_equal (kind, "call") || g_str_equal (kind, "contact"))
    print_contact (catalog, target);
  else if (g_str_equal (kind, "tool") && g_str_equal (target, "entry-open"))
    print_entry (service, step->purpose);
  else if (g_str_equal (kind, "tool"))
    print_tool (target);
  if (step->contact != NULL)
    print_contact (catalog, step->contact);
}

static void
print_clock (GenkanGuideWalk *walk,
             gint64           now)
{
  GenkanGuideClock clock;

  if (!genkan_guide_walk_get_clock (walk, now, &clock))
    return;
  if (clock.is_guard)
    g_print ("  %s\n", _("Two tries have failed. The next one should wait, so that nothing gets locked."));
  g_print (ngettext ("  Wait for about %d minute.", "  Wait for about %d minutes.", (gulong) ((clock.until - now + 59) / 60)),
           (int) ((clock.until - now + 59) / 60));
  if (!clock.has_end)
    g_print (" %s", _("Nobody can promise that this is enough."));
  g_print ("\n");
}

static void
print_outcome (const GenkanGuideStep *step)
{
  genkan_cli_guide_print_words ("  → ", genkan_guide_action_get_label (step->action));
  for (guint i = 0; i < step->also->len; i++)
    genkan_cli_guide_print_words ("    ", genkan_guide_action_get_label (g_ptr_array_index (step->also, i)));
}

/** genkan_cli_guide_print_page: the present step, without its choices */
void
genkan_cli_guide_print_page (GenkanGuideWalk *walk,
                             GenkanCatalog   *catalog,
                             gint64           now)
{
  const GenkanGuideStep *step = genkan_guide_walk_get_step (walk);
  static const GenkanGuideText texts[] = { GENKAN_GUIDE_TITLE, GENKAN_GUIDE_TEXT, GENKAN_GUIDE_HELPER };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = genkan_guide_walk_dup_text (walk, step, texts[i]);

      if (text != NULL && texts[i] == GENKAN_GUIDE_HELPER)
        genkan_cli_guide_print_words ("  ", _("For your helper:"));
      if (text != NULL)
        genkan_cli_guide_print_words (texts[i] == GENKAN_GUIDE_TITLE ? "" : "  ", text);
    }
  if (genkan_guide_step_get_text (step, GENKAN_GUIDE_SAY) != NULL)
    {
      g_autofree char *say = genkan_guide_walk_dup_text (walk, step, GENKAN_GUIDE_SAY);

      g_print ("  %s\n", _("What you can say:"));
      genkan_cli_guide_print_words ("    ", say);
    }
  if (genkan_guide_walk_lacks_fact (walk, now))
    g_print ("  %s\n", _("It is not known yet whether this service has it."));
  print_clock (walk, now);
  print_means (walk, catalog, step);
  if (step->kind == GENKAN_GUIDE_OUTCOME)
    print_outcome (step);
}
