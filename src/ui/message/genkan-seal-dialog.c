/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-seal-dialog.h"

#include <glib/gi18n.h>

#include "genkan-fact-row.h"
#include "genkan-limits.h"
#include "genkan-phrase.h"
#include "genkan-text.h"

static void
add_fact (GtkListBox *list,
          const char *caption,
          const char *text)
{
  char *lines[] = { (char *) text, NULL };

  gtk_list_box_append (list, genkan_fact_row_new_story (caption, lines));
}

/* The names stand in a mail, so anybody may have written them. A long one is broken at its dots. */
static void
add_names (GtkListBox         *list,
           const char * const *names)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = genkan_text_for_display (names[i], GENKAN_LIMIT_HOST);
      g_auto (GStrv) parts = g_strsplit (name, ".", -1);

      g_ptr_array_add (shown, g_strjoinv (".\u200b", parts));
    }
  g_ptr_array_add (shown, NULL);
  gtk_list_box_append (list, genkan_fact_row_new_story (_("What will be asked for"), (char **) shown->pdata));
}

/**
 * genkan_seal_dialog_new:
 * @parent: (nullable)
 * @names: what would be asked
 *
 * Says what leaves the computer when it is asked about a seal, and what that tells others. Responses: `ask` and `cancel`.
 *
 * Returns: (transfer none): a dialog that goes away by itself when it was answered
 */
GtkWindow *
genkan_seal_dialog_new (GtkWindow          *parent,
                        const char * const *names)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("Ask about the Seal?"), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  add_names (GTK_LIST_BOX (list), names);
  add_fact (GTK_LIST_BOX (list), _("Who is asked"),
            _("The name server of the network that you use now. Mostly it belongs to your internet company."));
  add_fact (GTK_LIST_BOX (list), _("Who can notice it"),
            _("This name server, and whoever owns the name: they see that somebody asks for it. The mail itself stays on this computer."));

  gtk_box_append (GTK_BOX (box), genkan_phrase_new (_("The mail has a digital seal (DKIM). With the owner's key, which stands on the internet, "
                                                      "we can see whether it is real.")));
  gtk_box_append (GTK_BOX (box), list);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Do Not Ask"), "ask", _("_Ask"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "ask");

  return GTK_WINDOW (dialog);
}
