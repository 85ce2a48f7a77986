/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-verdict-view.h"

#include <glib/gi18n.h>

#include "genkan-address-card.h"
#include "genkan-clamp.h"
#include "genkan-fact-row.h"
#include "genkan-finding-row.h"
#include "genkan-fold-box.h"
#include "genkan-phrase.h"
#include "genkan-verdict-report.h"

/**
 * GenkanVerdictView:
 *
 * An answer, for any feature: answer, owner, one button, reasons; always in this order. A message can stand beside it,
 * with the numbers of the reasons in it. The button opens the official entry through the action `app.open-entry`,
 * which takes no address but the id of a service: what was pasted can never be
 * opened from here.
 *
 * Signals: `choose-service`, `check-again` and `next`, when the button asks for them; `ask`, when somebody shall be asked.
 */
struct _GenkanVerdictView
{
  AdwBin             parent_instance;

  GenkanResult      *result;
  GenkanPrimary      primary;
  GenkanAbout        about;
  gboolean           is_practice;
  GPtrArray         *stories; /* of GenkanStory */
  char              *where; /* (nullable) */

  GtkBox            *answer;
  GtkBox            *side;
  GtkWidget         *hero;
  GtkWidget         *tile;
  AdwBin            *question;
  AdwBin            *letter;
  GtkImage          *symbol;
  GenkanPhrase      *headline;
  GenkanPhrase      *sentence;
  GenkanAddressCard *address;
  GtkButton         *button;
  GenkanPhrase      *note;
  GtkButton         *save;
  GtkButton         *ask;
  GtkWidget         *reasons;
  GtkListBox        *evidence;
  AdwExpanderRow    *unseen;
  AdwExpanderRow    *helper;
  GenkanPhrase      *data_date;
};

/* Several sentences for the helper under one caption. */
typedef struct
{
  char  *caption;
  char **lines;
} GenkanStory;

enum
{
  CHOOSE_SERVICE,
  CHECK_AGAIN,
  NEXT,
  ASK,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanVerdictView, genkan_verdict_view, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
button_clicked_cb (GenkanVerdictView *self)
{
  switch (self->primary)
    {
    case GENKAN_PRIMARY_OPEN_ENTRY:
      gtk_widget_activate_action (GTK_WIDGET (self), "app.open-entry", "(si)", genkan_result_get_service_id (self->result), -1);
      break;
    case GENKAN_PRIMARY_CHOOSE_SERVICE:
      g_signal_emit (self, signals[CHOOSE_SERVICE], 0);
      break;
    case GENKAN_PRIMARY_CHECK_AGAIN:
      g_signal_emit (self, signals[CHECK_AGAIN], 0);
      break;
    case GENKAN_PRIMARY_NEXT:
      g_signal_emit (self, signals[NEXT], 0);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
ask_clicked_cb (GenkanVerdictView *self)
{
  g_signal_emit (self, signals[ASK], 0);
}

static void
free_story (gpointer data)
{
  GenkanStory *story = data;

  g_free (story->caption);
  g_strfreev (story->lines);
  g_free (story);
}

static void
copy_clicked_cb (GtkButton         *button,
                 GenkanVerdictView *self)
{
  g_autoptr (GString) report = g_string_new (NULL);
  g_autofree char *text = genkan_verdict_report_dup_text (self->result, self->about);

  g_string_append (report, text);
  for (guint i = 0; i < self->stories->len; i++)
    {
      const GenkanStory *story = g_ptr_array_index (self->stories, i);

      genkan_verdict_report_append_lines (report, story->caption, story->lines);
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), report->str);
  genkan_phrase_set_button (button, _("Copied. Paste It into a Message to Your Helper"));
}

static GenkanPrimary
choose_primary (GenkanVerdict        verdict,
                const GenkanService *service)
{
  if (verdict == GENKAN_VERDICT_NOT_CHECKED)
    return GENKAN_PRIMARY_CHECK_AGAIN;
  if (service != NULL && genkan_service_get_main_entry (service) != NULL)
    return GENKAN_PRIMARY_OPEN_ENTRY;

  return GENKAN_PRIMARY_CHOOSE_SERVICE;
}

static void
show_answer (GenkanVerdictView *self)
{
  const char *token = genkan_verdict_to_token (genkan_result_get_verdict (self->result));
  g_autofree char *verdict_class = g_strconcat ("verdict-", token, NULL);
  g_autofree char *icon = g_strconcat ("genkan-", token, "-symbolic", NULL);
  g_autofree char *headline = genkan_verdict_words_dup_headline (self->result);
  g_autofree char *sentence = genkan_verdict_words_dup_sentence (self->result, self->about);
  g_autofree char *button = genkan_verdict_words_dup_primary (self->result, self->primary);

  gtk_widget_add_css_class (GTK_WIDGET (self), verdict_class);
  gtk_image_set_from_icon_name (self->symbol, icon);
  genkan_phrase_set_text (self->headline, headline);
  /* in practice there is nothing to do about it, and the lesson stands below */
  genkan_phrase_set_text (self->sentence, self->is_practice ? NULL : sentence);
  genkan_address_card_set_result (self->address, self->result, self->about);
  genkan_phrase_set_button (self->button, button);
  genkan_phrase_set_text (self->note, genkan_verdict_words_get_note (self->result, self->primary));
}

/* Whoever is not sure shall not stay alone with it; what is official needs nobody. */
static void
show_ask (GenkanVerdictView *self)
{
  if (self->is_practice || genkan_result_get_verdict (self->result) == GENKAN_VERDICT_OFFICIAL)
    return;

  genkan_phrase_set_button (self->ask, _("Ask Someone You Trust"));
  gtk_widget_set_visible (GTK_WIDGET (self->ask), TRUE);
}

/* Only what is official: the page behind the button judges it once more. */
static void
show_save (GenkanVerdictView *self)
{
  const char *service = genkan_result_get_service_id (self->result);
  GVariantDict request;

  if (genkan_result_get_verdict (self->result) != GENKAN_VERDICT_OFFICIAL || self->about != GENKAN_ABOUT_ADDRESS ||
      self->is_practice || service == NULL)
    return;

  g_variant_dict_init (&request, NULL);
  g_variant_dict_insert (&request, "service", "s", service);
  g_variant_dict_insert (&request, "url", "s", genkan_result_get_subject (self->result));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->save), "(s@a{sv})", "entry-keep", g_variant_dict_end (&request));
  genkan_phrase_set_button (self->save, _("Save This Entry"));
  gtk_widget_set_visible (GTK_WIDGET (self->save), TRUE);
}

static void
show_unseen (GenkanVerdictView *self)
{
  guint n = genkan_result_get_n_not_looked_at (self->result);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *subtitle = genkan_phrase_fill (ngettext ("{n} thing", "{n} things", n), "n", number);

  for (guint i = 0; i < n; i++)
    adw_expander_row_add_row (self->unseen,
                              genkan_fact_row_new_line (_(genkan_result_get_not_looked_at (self->result, i)->sentence)));

  adw_expander_row_set_subtitle (self->unseen, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->unseen), n > 0);
}

static void
add_fact (GenkanVerdictView *self,
          const char        *caption,
          const char        *value)
{
  if (value != NULL && *value != '\0')
    adw_expander_row_add_row (self->helper, genkan_fact_row_new (caption, value));
}

/* A quiet button at the end of what can be unfolded. */
static GtkButton *
add_button (AdwExpanderRow *expander,
            const char     *label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = genkan_fact_row_new_line (label);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), button);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (button, "quiet");
  gtk_widget_add_css_class (button, "flat");
  genkan_phrase_set_button (GTK_BUTTON (button), label);
  adw_expander_row_add_row (expander, row);

  return GTK_BUTTON (button);
}

static void
show_helper (GenkanVerdictView *self)
{
  g_autofree char *host = genkan_verdict_report_dup_host (self->result);
  g_autofree char *ids = genkan_verdict_report_dup_ids (self->result);

  add_fact (self, _("Host"), host);
  add_fact (self, _("Owner (domain)"), genkan_result_get_owner (self->result));
  add_fact (self, _("Service"), genkan_result_get_service_id (self->result));
  add_fact (self, _("Answer"), genkan_verdict_to_token (genkan_result_get_verdict (self->result)));
  add_fact (self, _("Rules that matched"), ids);
  add_fact (self, _("Date of the official list"), genkan_result_get_data_date (self->result));

  for (guint i = 0; i < self->stories->len; i++)
    {
      const GenkanStory *story = g_ptr_array_index (self->stories, i);

      adw_expander_row_add_row (self->helper, genkan_fact_row_new_story (story->caption, story->lines));
    }

  g_signal_connect_object (add_button (self->helper, _("Copy for Your Helper")), "clicked", G_CALLBACK (copy_clicked_cb), self, 0);
}

static void
genkan_verdict_view_finalize (GObject *object)
{
  GenkanVerdictView *self = GENKAN_VERDICT_VIEW (object);

  g_clear_pointer (&self->result, genkan_result_unref);
  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_free (self->where);

  G_OBJECT_CLASS (genkan_verdict_view_parent_class)->finalize (object);
}

static gboolean
genkan_verdict_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GENKAN_VERDICT_VIEW (widget)->headline));
}

static void
genkan_verdict_view_class_init (GenkanVerdictViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = genkan_verdict_view_finalize;

  widget_class->grab_focus = genkan_verdict_view_grab_focus;

  signals[CHOOSE_SERVICE] = g_signal_new ("choose-service", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHECK_AGAIN] = g_signal_new ("check-again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[NEXT] = g_signal_new ("next", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[ASK] = g_signal_new ("ask", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GENKAN_TYPE_ADDRESS_CARD);
  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_FOLD_BOX);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-verdict-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, answer);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, side);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, hero);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, tile);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, question);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, letter);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, symbol);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, sentence);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, address);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, button);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, note);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, save);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, ask);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, reasons);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, evidence);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, unseen);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, helper);
  gtk_widget_class_bind_template_child (widget_class, GenkanVerdictView, data_date);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_clicked_cb);
}

static void
genkan_verdict_view_init (GenkanVerdictView *self)
{
  self->stories = g_ptr_array_new_with_free_func (free_story);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** Returns: (transfer full): a view without an answer; give it one with genkan_verdict_view_set_result() */
GtkWidget *
genkan_verdict_view_new (void)
{
  return g_object_new (GENKAN_TYPE_VERDICT_VIEW, NULL);
}

/**
 * genkan_verdict_view_set_result:
 * @result: the answer; set once
 * @service: (nullable): the service of @result as the catalog knows it
 * @now: the moment in which the person reads it
 */
void
genkan_verdict_view_set_result (GenkanVerdictView   *self,
                                GenkanResult        *result,
                                const GenkanService *service,
                                GDateTime           *now)
{
  guint n;
  g_autofree char *date = NULL;

  g_return_if_fail (GENKAN_IS_VERDICT_VIEW (self));
  g_return_if_fail (result != NULL);
  g_return_if_fail (now != NULL);
  g_return_if_fail (self->result == NULL);

  self->result = genkan_result_ref (result);
  self->primary = self->is_practice ? GENKAN_PRIMARY_NEXT : choose_primary (genkan_result_get_verdict (result), service);

  show_answer (self);
  show_save (self);
  show_ask (self);

  n = genkan_result_get_n_findings (result);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->evidence, genkan_finding_row_new (genkan_result_get_finding (result, i), i + 1));
  gtk_widget_set_visible (self->reasons, n > 0);

  show_unseen (self);
  show_helper (self);

  date = genkan_verdict_words_dup_date (result, now, self->where);
  genkan_phrase_set_text (self->data_date, date);
}

/**
 * genkan_verdict_view_set_letter:
 * @letter: the message that the answer is about, with the numbers of the reasons in it
 *
 * Makes room for @letter: the symbol moves beside the headline, and the reasons below the button. To be called before
 * genkan_verdict_view_set_result().
 */
void
genkan_verdict_view_set_letter (GenkanVerdictView *self,
                                GtkWidget         *letter)
{
  g_return_if_fail (GENKAN_IS_VERDICT_VIEW (self));
  g_return_if_fail (self->result == NULL);
  g_return_if_fail (self->about == GENKAN_ABOUT_ADDRESS);

  self->about = GENKAN_ABOUT_MESSAGE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "with-letter");
  adw_bin_set_child (self->letter, letter);
  gtk_widget_set_visible (GTK_WIDGET (self->letter), TRUE);

  g_object_ref (self->reasons);
  gtk_box_remove (self->side, self->reasons);
  gtk_box_append (self->answer, self->reasons);
  g_object_unref (self->reasons);

  g_object_set (self->hero, "threshold", 300, NULL);
  gtk_widget_set_halign (self->tile, GTK_ALIGN_START);
  gtk_image_set_pixel_size (self->symbol, 64);
  g_object_set (self->headline, "justify", GTK_JUSTIFY_LEFT, NULL);
  g_object_set (self->sentence, "justify", GTK_JUSTIFY_LEFT, NULL);
}

/** Nothing is to be opened: the button leads on. To be called before genkan_verdict_view_set_result(). */
void
genkan_verdict_view_set_practice (GenkanVerdictView *self)
{
  g_return_if_fail (GENKAN_IS_VERDICT_VIEW (self));
  g_return_if_fail (self->result == NULL);

  self->is_practice = TRUE;
}

/** genkan_verdict_view_set_question: @card: (nullable): something that only the person knows or has to learn, shown below the button */
void
genkan_verdict_view_set_question (GenkanVerdictView *self,
                                  GtkWidget         *card)
{
  g_return_if_fail (GENKAN_IS_VERDICT_VIEW (self));

  adw_bin_set_child (self->question, card);
  gtk_widget_set_visible (GTK_WIDGET (self->question), card != NULL);
}

/**
 * genkan_verdict_view_add_story:
 * @caption: what @lines are about
 * @lines: sentences with phrase marks, for the helper; none adds nothing
 *
 * To be called before genkan_verdict_view_set_result().
 */
void
genkan_verdict_view_add_story (GenkanVerdictView  *self,
                               const char         *caption,
                               char              **lines)
{
  GenkanStory *story;

  g_return_if_fail (GENKAN_IS_VERDICT_VIEW (self));
  g_return_if_fail (self->result == NULL);

  if (lines == NULL || lines[0] == NULL)
    return;

  story = g_new (GenkanStory, 1);
  *story = (GenkanStory) { g_strdup (caption), g_strdupv (lines) };
  g_ptr_array_add (self->stories, story);
}

/** Says where it was checked, when not on this computer only. To be called before genkan_verdict_view_set_result(). */
void
genkan_verdict_view_set_where (GenkanVerdictView *self,
                               const char        *sentence)
{
  g_return_if_fail (GENKAN_IS_VERDICT_VIEW (self));
  g_return_if_fail (self->result == NULL);

  g_free (self->where);
  self->where = g_strdup (sentence);
}

/**
 * genkan_verdict_view_add_unseen_button:
 * @label: with phrase marks
 *
 * A way to have something looked at after all, below what was not looked at. To be called after
 * genkan_verdict_view_set_result().
 *
 * Returns: (transfer none): the button
 */
GtkButton *
genkan_verdict_view_add_unseen_button (GenkanVerdictView *self,
                                       const char        *label)
{
  g_return_val_if_fail (GENKAN_IS_VERDICT_VIEW (self), NULL);
  g_return_val_if_fail (self->result != NULL, NULL);

  return add_button (self->unseen, label);
}

GenkanPrimary
genkan_verdict_view_get_primary (GenkanVerdictView *self)
{
  g_return_val_if_fail (GENKAN_IS_VERDICT_VIEW (self), GENKAN_PRIMARY_CHECK_AGAIN);

  return self->primary;
}

/** Returns: (transfer none): the headline with its phrase marks */
const char *
genkan_verdict_view_get_headline (GenkanVerdictView *self)
{
  g_return_val_if_fail (GENKAN_IS_VERDICT_VIEW (self), NULL);

  return genkan_phrase_get_text (self->headline);
}

/** Returns: the number of reasons that are shown */
guint
genkan_verdict_view_get_n_reasons (GenkanVerdictView *self)
{
  guint n = 0;

  g_return_val_if_fail (GENKAN_IS_VERDICT_VIEW (self), 0);

  while (gtk_list_box_get_row_at_index (self->evidence, (int) n) != NULL)
    n++;

  return n;
}
