/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-thread-view.h"

#include <glib/gi18n.h>

#include "genkan-phrase.h"
#include "genkan-stage-bar.h"

/**
 * GenkanThreadView:
 *
 * The steps of an emergency in their order: done ones with their time, the present one open, later ones by their title only. What
 * was put off is a button that leads back to it.
 */
struct _GenkanThreadView
{
  AdwBin           parent_instance;

  GenkanGuideWalk *walk;
  gint64           now;
  GenkanStepView  *step;
  GtkBox          *body;
};

enum
{
  GO_TO,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanThreadView, genkan_thread_view, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static gboolean
genkan_thread_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GENKAN_THREAD_VIEW (widget)->step));
}

static void
genkan_thread_view_finalize (GObject *object)
{
  g_clear_object (&GENKAN_THREAD_VIEW (object)->walk);

  G_OBJECT_CLASS (genkan_thread_view_parent_class)->finalize (object);
}

static void
genkan_thread_view_class_init (GenkanThreadViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_thread_view_finalize;

  GTK_WIDGET_CLASS (klass)->grab_focus = genkan_thread_view_grab_focus;

  signals[GO_TO] = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
genkan_thread_view_init (GenkanThreadView *self)
{
  self->body = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->body));
}

static const char *
class_of (GenkanGuidePlace place)
{
  switch (place)
    {
    case GENKAN_GUIDE_HERE:
      return "here";
    case GENKAN_GUIDE_FINISHED:
      return "finished";
    case GENKAN_GUIDE_PUT_OFF:
      return "put-off";
    case GENKAN_GUIDE_AHEAD:
    default:
      return "ahead";
    }
}

/* A tick for what is done, a number for the rest; below it the thread to the next step. */
static GtkWidget *
create_mark (GenkanGuidePlace place,
             guint            number,
             gboolean         is_last)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  GtkWidget *mark = place == GENKAN_GUIDE_FINISHED ? gtk_image_new_from_icon_name ("object-select-symbolic")
                                                   : gtk_label_new (digits);

  gtk_widget_add_css_class (mark, "step-mark");
  gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (side), mark);
  if (!is_last)
    {
      GtkWidget *line = g_object_new (GTK_TYPE_BOX, "halign", GTK_ALIGN_CENTER, "vexpand", TRUE, NULL);

      gtk_widget_add_css_class (line, "thread-line");
      gtk_box_append (GTK_BOX (side), line);
    }

  return side;
}

static char *
tell_place (const GenkanGuideThreadItem *item)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *clock = NULL;

  if (item->place == GENKAN_GUIDE_PUT_OFF)
    return g_strdup (_("For later"));
  if (item->place != GENKAN_GUIDE_FINISHED || item->done_at == 0)
    return NULL;

  time = g_date_time_new_from_unix_local (item->done_at);
  clock = time != NULL ? g_date_time_format (time, _("%H:%M")) : NULL;

  return clock != NULL ? genkan_phrase_fill (_("Done at {time}"), "time", clock) : NULL;
}

static void
take_up_cb (GtkButton        *button,
            GenkanThreadView *self)
{
  g_signal_emit (self, signals[GO_TO], 0, g_object_get_data (G_OBJECT (button), "step"));
}

static GtkWidget *
create_words (GenkanThreadView            *self,
              const GenkanGuideThreadItem *item)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *title = genkan_guide_walk_dup_text (self->walk, item->step, GENKAN_GUIDE_TITLE);
  g_autofree char *note = tell_place (item);
  GtkWidget *phrase = genkan_phrase_new (title);

  gtk_widget_add_css_class (phrase, "step-title");
  gtk_box_append (GTK_BOX (words), phrase);
  if (note != NULL)
    {
      GtkWidget *small = genkan_phrase_new (note);

      gtk_widget_add_css_class (small, "step-note");
      gtk_box_append (GTK_BOX (words), small);
    }
  if (item->place == GENKAN_GUIDE_PUT_OFF)
    {
      GtkWidget *button = gtk_button_new ();

      genkan_phrase_set_button (GTK_BUTTON (button), _("Do It Now"));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "quiet");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_object_set_data (G_OBJECT (button), "step", (gpointer) item->step->id);
      g_signal_connect_object (button, "clicked", G_CALLBACK (take_up_cb), self, 0);
      gtk_box_append (GTK_BOX (words), button);
    }

  return words;
}

static void
append_item (GenkanThreadView            *self,
             const GenkanGuideThreadItem *item,
             guint                        number,
             gboolean                     is_last)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *body = item->place == GENKAN_GUIDE_HERE ? GTK_WIDGET (self->step) : create_words (self, item);

  gtk_widget_add_css_class (row, "guide-step");
  gtk_widget_add_css_class (row, class_of (item->place));
  gtk_box_append (GTK_BOX (row), create_mark (item->place, number, is_last));
  gtk_widget_add_css_class (body, "step-body");
  gtk_widget_set_hexpand (body, TRUE);
  gtk_box_append (GTK_BOX (row), body);
  gtk_box_append (self->body, row);
}

static void
append_progress (GenkanThreadView *self,
                 guint             n_done,
                 guint             n_all)
{
  GtkWidget *bar = genkan_stage_bar_new ();
  g_autofree char *done = g_strdup_printf ("%u", n_done);
  g_autofree char *all = g_strdup_printf ("%u", n_all);
  g_autofree char *half = genkan_phrase_fill (_("One by one from the top. {n} of {all} are done."), "n", done);
  g_autofree char *sentence = genkan_phrase_fill (half, "all", all);
  GtkWidget *headline = g_object_new (GENKAN_TYPE_PHRASE,
                                      "text", _("There is something you can do now"),
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                      NULL);
  GtkWidget *phrase = genkan_phrase_new (sentence);

  gtk_widget_add_css_class (headline, "title-1");
  gtk_box_append (self->body, headline);
  gtk_widget_set_margin_top (phrase, 6);
  gtk_widget_add_css_class (phrase, "lead");
  gtk_widget_add_css_class (phrase, "dim-text");
  gtk_widget_set_margin_bottom (phrase, 12);
  gtk_box_append (self->body, phrase);
  genkan_stage_bar_set_stage (GENKAN_STAGE_BAR (bar), n_done, n_all);
  gtk_widget_set_margin_bottom (bar, 12);
  gtk_box_append (self->body, bar);
}

static void
append_items (GenkanThreadView *self)
{
  g_autoptr (GPtrArray) thread = genkan_guide_walk_list_thread (self->walk, self->now);
  g_autoptr (GPtrArray) things = g_ptr_array_new ();
  guint n_done = 0;

  /* the questions at the beginning are answered, not done */
  for (guint i = 0; i < thread->len; i++)
    {
      GenkanGuideThreadItem *item = g_ptr_array_index (thread, i);

      if (item->step->kind == GENKAN_GUIDE_QUESTION && item->place == GENKAN_GUIDE_FINISHED)
        continue;
      g_ptr_array_add (things, item);
      n_done += item->place == GENKAN_GUIDE_FINISHED;
    }

  append_progress (self, n_done, things->len);
  for (guint i = 0; i < things->len; i++)
    append_item (self, g_ptr_array_index (things, i), i + 1, i + 1 == things->len);
}

/** Returns: (transfer floating): the thread of @walk as it is now; its parameters are those of genkan_step_view_new() */
GtkWidget *
genkan_thread_view_new (GenkanGuideWalk *walk,
                        GenkanCatalog   *catalog,
                        GenkanLoginMessages *messages,
                        gint64           now,
                        GenkanStepFlags  flags)
{
  GenkanThreadView *self;

  g_return_val_if_fail (GENKAN_IS_GUIDE_WALK (walk), NULL);

  self = g_object_new (GENKAN_TYPE_THREAD_VIEW, NULL);
  self->walk = g_object_ref (walk);
  self->now = now;
  self->step = GENKAN_STEP_VIEW (genkan_step_view_new (walk, catalog, messages, now, flags | GENKAN_STEP_IN_THREAD));
  append_items (self);

  return GTK_WIDGET (self);
}

/** Returns: (transfer none): the view of the present step */
GenkanStepView *
genkan_thread_view_get_step (GenkanThreadView *self)
{
  g_return_val_if_fail (GENKAN_IS_THREAD_VIEW (self), NULL);

  return self->step;
}
