/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-practice-page.h"

#include <glib/gi18n.h>

#include "genkan-clamp.h"
#include "genkan-fold-box.h"
#include "genkan-letter.h"
#include "genkan-phrase.h"
#include "genkan-practice.h"
#include "genkan-verdict-view.h"

/**
 * GenkanPracticePage:
 *
 * Messages to judge: first by the person, then by the program, which shows its reasons in the letter. How many were right
 * is kept only as long as the page is there.
 */
struct _GenkanPracticePage
{
  GenkanPage       parent_instance;

  GenkanKnowledge *knowledge;
  GPtrArray       *cases;
  guint            current;
  guint            n_right;
  guint            n_open;
  GenkanPracticeAnswer given; /* to the message that is shown */
  GCancellable    *cancellable;

  GtkWidget       *question;
  GenkanPhrase    *progress;
  GenkanPhrase    *headline;
  GenkanPhrase    *lead;
  GtkWidget       *columns;
  AdwBin          *letter;
  GtkWidget       *choices;
  GtkButton       *genuine;
  GtkButton       *fake;
  GtkButton       *open;
  GtkButton       *again;
  AdwBin          *answer;
};

G_DEFINE_FINAL_TYPE (GenkanPracticePage, genkan_practice_page, GENKAN_TYPE_PAGE)

static char *
fill_numbers (const char *template,
              guint       n,
              guint       all)
{
  g_autofree char *first = g_strdup_printf ("%u", n);
  g_autofree char *second = g_strdup_printf ("%u", all);
  g_autofree char *half = genkan_phrase_fill (template, "n", first);

  return genkan_phrase_fill (half, "all", second);
}

static void
set_heading (GenkanPracticePage *self,
             const char         *progress,
             const char         *headline,
             const char         *lead)
{
  genkan_phrase_set_text (self->progress, progress);
  genkan_phrase_set_text (self->headline, headline);
  genkan_phrase_set_text (self->lead, lead);
}

static void
show_question_box (GenkanPracticePage *self,
                   gboolean            has_case)
{
  gtk_widget_set_visible (GTK_WIDGET (self->answer), FALSE);
  adw_bin_set_child (self->answer, NULL);
  gtk_widget_set_visible (self->question, TRUE);
  gtk_widget_set_visible (self->columns, has_case);
  gtk_widget_set_visible (GTK_WIDGET (self->again), !has_case);
  gtk_widget_grab_focus (GTK_WIDGET (self->headline));
}

static void
show_end (GenkanPracticePage *self)
{
  g_autofree char *headline = fill_numbers (_("You were right about {n} of {all}"), self->n_right, self->cases->len);
  g_autofree char *lead = fill_numbers (_("You left {n} open. In real life that is a good answer: then the official entry is the way."),
                                        self->n_open, self->cases->len);

  set_heading (self, "", headline,
               self->n_open > 0 ? lead : _("Whatever a message looks like: the official entry is always the sure way."));
  show_question_box (self, FALSE);
}

/* The letter as it came: without numbers. */
static void
show_case (GenkanPracticePage *self)
{
  g_autoptr (GenkanResult) no_result = genkan_result_new ("");
  g_autofree char *progress = fill_numbers (_("Message {n} of {all}"), self->current + 1, self->cases->len);
  const GenkanPracticeCase *practice;

  if (self->current == self->cases->len)
    {
      show_end (self);
      return;
    }

  practice = g_ptr_array_index (self->cases, self->current);
  set_heading (self, progress, _("Is this one real?"), _("Take your time. It was written for practice; nothing can happen."));
  adw_bin_set_child (self->letter, genkan_letter_new (practice->message, no_result));
  gtk_widget_set_sensitive (self->choices, TRUE);
  show_question_box (self, TRUE);
}

static void
next_cb (GenkanPracticePage *self)
{
  self->current++;
  show_case (self);
}

static const char *
tell_outcome (const GenkanPracticeCase *practice,
              GenkanPracticeAnswer      answer)
{
  if (answer == GENKAN_PRACTICE_OPEN)
    return practice->is_genuine ? _("You left it open. It is genuine.") : _("You left it open. It is false.");
  if ((answer == GENKAN_PRACTICE_GENUINE) == practice->is_genuine)
    return practice->is_genuine ? _("You were right: it is genuine.") : _("You were right: it is false.");

  return practice->is_genuine ? _("This one is genuine. To be careful did no harm.")
                              : _("This one is false. Many people would have taken it for real.");
}

static GtkWidget *
create_lesson (const GenkanPracticeCase *practice,
               GenkanPracticeAnswer      answer)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *outcome = genkan_phrase_new (tell_outcome (practice, answer));

  gtk_widget_add_css_class (outcome, "heading");
  gtk_box_append (GTK_BOX (box), outcome);
  gtk_box_append (GTK_BOX (box), genkan_phrase_new (practice->lesson));
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "contract-card");

  return box;
}

static void
show_answer (GenkanPracticePage  *self,
             GenkanMessageAnswer *found)
{
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);
  GenkanVerdictView *view = GENKAN_VERDICT_VIEW (genkan_verdict_view_new ());

  genkan_verdict_view_set_letter (view, genkan_letter_new (found->message, found->result));
  genkan_verdict_view_set_practice (view);
  genkan_verdict_view_set_question (view, create_lesson (g_ptr_array_index (self->cases, self->current), self->given));
  genkan_verdict_view_set_result (view, found->result, NULL, now);
  g_signal_connect_object (view, "next", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);

  adw_bin_set_child (self->answer, GTK_WIDGET (view));
  gtk_widget_set_visible (self->question, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GenkanPracticePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = genkan_message_worker_check_finish (GENKAN_MESSAGE_WORKER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (answers != NULL)
    show_answer (self, g_ptr_array_index (answers, 0));
  else
    set_heading (self, "", _("Practice is not possible now"), error->message);
}

static void
genuine_clicked_cb (GenkanPracticePage *self)
{
  genkan_practice_page_answer (self, GENKAN_PRACTICE_GENUINE);
}

static void
false_clicked_cb (GenkanPracticePage *self)
{
  genkan_practice_page_answer (self, GENKAN_PRACTICE_FALSE);
}

static void
open_clicked_cb (GenkanPracticePage *self)
{
  genkan_practice_page_answer (self, GENKAN_PRACTICE_OPEN);
}

static void
again_clicked_cb (GenkanPracticePage *self)
{
  self->current = 0;
  self->n_right = 0;
  self->n_open = 0;
  show_case (self);
}

/* Whoever left the page does not want the answer any more. */
static void
genkan_practice_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (GENKAN_PRACTICE_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (genkan_practice_page_parent_class)->unroot (widget);
}

static void
genkan_practice_page_finalize (GObject *object)
{
  GenkanPracticePage *self = GENKAN_PRACTICE_PAGE (object);

  g_clear_object (&self->knowledge);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->cases, g_ptr_array_unref);

  G_OBJECT_CLASS (genkan_practice_page_parent_class)->finalize (object);
}

static void
genkan_practice_page_class_init (GenkanPracticePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = genkan_practice_page_finalize;

  widget_class->unroot = genkan_practice_page_unroot;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_FOLD_BOX);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-practice-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, question);
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, progress);
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, lead);
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, columns);
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, letter);
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, choices);
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, genuine);
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, fake);
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, open);
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, again);
  gtk_widget_class_bind_template_child (widget_class, GenkanPracticePage, answer);
  gtk_widget_class_bind_template_callback (widget_class, genuine_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, false_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_clicked_cb);
}

static void
genkan_practice_page_init (GenkanPracticePage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->genuine, _("It is genuine"));
  genkan_phrase_set_button (self->fake, _("It is false"));
  genkan_phrase_set_button (self->open, _("I cannot tell"));
  genkan_phrase_set_button (self->again, _("Practise Once More"));
}

/**
 * genkan_practice_page_new:
 * @request: (nullable): not used
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_practice_page_new (GenkanKnowledge *knowledge,
                          GVariant        *request)
{
  GenkanPracticePage *self;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_PRACTICE_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  self->cases = genkan_practice_load (&error);
  if (self->cases != NULL)
    {
      show_case (self);
    }
  else
    {
      set_heading (self, "", _("Practice is not possible now"), error->message);
      gtk_widget_set_visible (self->columns, FALSE);
    }

  return GENKAN_PAGE (self);
}

/** Says what the person thinks of the message that is shown; the program's own answer follows. */
void
genkan_practice_page_answer (GenkanPracticePage   *self,
                             GenkanPracticeAnswer  answer)
{
  g_autoptr (GDateTime) now = genkan_practice_dup_now ();
  const GenkanPracticeCase *practice;
  GenkanMessageQuestion question = { .now = now };

  g_return_if_fail (GENKAN_IS_PRACTICE_PAGE (self));
  g_return_if_fail (self->cases != NULL && self->current < self->cases->len);

  practice = g_ptr_array_index (self->cases, self->current);
  self->n_right += answer != GENKAN_PRACTICE_OPEN && (answer == GENKAN_PRACTICE_GENUINE) == practice->is_genuine;
  self->n_open += answer == GENKAN_PRACTICE_OPEN;
  self->given = answer;

  question.message = practice->message;
  gtk_widget_set_sensitive (self->choices, FALSE);
  genkan_message_worker_check_async (genkan_knowledge_get_message_worker (self->knowledge), &question, self->cancellable,
                                     answered_cb, g_object_ref (self));
}

guint
genkan_practice_page_get_n_right (GenkanPracticePage *self)
{
  g_return_val_if_fail (GENKAN_IS_PRACTICE_PAGE (self), 0);

  return self->n_right;
}
