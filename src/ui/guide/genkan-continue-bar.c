/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-continue-bar.h"

#include <glib/gi18n.h>

#include "genkan-guide-actions.h"
#include "genkan-phrase.h"

/* What lies longer than that is not what the person wants to go on with today. */
#define STALE_SECONDS (30 * G_TIME_SPAN_DAY / G_TIME_SPAN_SECOND)

/**
 * GenkanContinueBar:
 *
 * One line at the bottom of the first page: the guide that was left last, and how long its wait still is. Nothing is shown when
 * there is none.
 */
struct _GenkanContinueBar
{
  AdwBin           parent_instance;

  GenkanKnowledge *knowledge;
  GenkanGuideWalk *walk; /* (nullable) */
  guint            timer;
  guint            update_idle;

  GtkButton       *button;
  GenkanPhrase    *title;
  GtkLabel        *left;
};

G_DEFINE_FINAL_TYPE (GenkanContinueBar, genkan_continue_bar, ADW_TYPE_BIN)

static gint64
get_now (GenkanContinueBar *self)
{
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);

  return g_date_time_to_unix (now);
}

static GenkanGuideWalk *
restore (GenkanContinueBar *self,
         GenkanRecord      *record)
{
  const char *state = genkan_record_get_text (record, GENKAN_FIELD_STATE);
  const char *id = genkan_record_get_text (record, GENKAN_FIELD_GUIDE);
  GenkanGuideSet *set = genkan_knowledge_get_guides (self->knowledge, NULL);
  GenkanGuide *guide = set != NULL && id != NULL ? genkan_guide_set_find (set, id) : NULL;
  gboolean is_shortened;

  return guide != NULL && state != NULL
           ? genkan_guide_action_restore (self->knowledge, guide, state, get_now (self), &is_shortened, NULL)
           : NULL;
}

/* Returns: (transfer full) (nullable): the newest one that was begun and is not at its end */
static GenkanGuideWalk *
find_walk (GenkanContinueBar *self)
{
  GListModel *list = genkan_records_get_list (genkan_knowledge_get_records (self->knowledge), GENKAN_RECORD_GUIDE);
  GenkanGuideWalk *newest = NULL;
  gint64 newest_time = get_now (self) - STALE_SECONDS;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i);
      g_autoptr (GenkanGuideWalk) walk = NULL;
      gint64 time = genkan_record_get_time (record, GENKAN_FIELD_TIME);

      if (time <= newest_time)
        continue;
      walk = restore (self, record);
      if (walk == NULL || !genkan_guide_walk_can_go_back (walk) ||
          genkan_guide_walk_get_step (walk)->kind == GENKAN_GUIDE_OUTCOME)
        continue;
      newest_time = time;
      g_set_object (&newest, walk);
    }

  return newest;
}

static void
show_left (GenkanContinueBar *self)
{
  GenkanGuideClock clock;
  gint64 now = get_now (self);
  g_autofree char *minutes = NULL;
  g_autofree char *text = NULL;

  if (self->walk != NULL && genkan_guide_walk_get_clock (self->walk, now, &clock))
    {
      gint64 n = (clock.until - now + 59) / 60;

      minutes = g_strdup_printf ("%" G_GINT64_FORMAT, n);
      text = genkan_phrase_fill (ngettext ("{n} minute left", "{n} minutes left", (gulong) n), "n", minutes);
    }
  gtk_label_set_text (self->left, text != NULL ? text : "");
}

static gboolean
tick_cb (gpointer data)
{
  show_left (GENKAN_CONTINUE_BAR (data));

  return G_SOURCE_CONTINUE;
}

static void
go_on_cb (GenkanContinueBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-guide", "s",
                              genkan_guide_get_id (genkan_guide_walk_get_guide (self->walk)));
}

static void
genkan_continue_bar_map (GtkWidget *widget)
{
  GenkanContinueBar *self = GENKAN_CONTINUE_BAR (widget);

  GTK_WIDGET_CLASS (genkan_continue_bar_parent_class)->map (widget);

  self->timer = g_timeout_add_seconds (5, tick_cb, self);
}

static void
genkan_continue_bar_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&GENKAN_CONTINUE_BAR (widget)->timer, g_source_remove);

  GTK_WIDGET_CLASS (genkan_continue_bar_parent_class)->unmap (widget);
}

static void
genkan_continue_bar_dispose (GObject *object)
{
  GenkanContinueBar *self = GENKAN_CONTINUE_BAR (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->update_idle, g_source_remove);
  g_clear_object (&self->walk);
  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (genkan_continue_bar_parent_class)->dispose (object);
}

static void
genkan_continue_bar_class_init (GenkanContinueBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = genkan_continue_bar_dispose;

  widget_class->map = genkan_continue_bar_map;
  widget_class->unmap = genkan_continue_bar_unmap;
}

static void
genkan_continue_bar_init (GenkanContinueBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = GENKAN_PHRASE (genkan_phrase_new (""));
  self->left = GTK_LABEL (gtk_label_new (""));
  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->left), "numeric");
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("alarm-symbolic"));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->left));
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_button_set_child (self->button, row);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "continue");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (go_on_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** genkan_continue_bar_update: looks again for the guide that was left last */
void
genkan_continue_bar_update (GenkanContinueBar *self)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (GENKAN_IS_CONTINUE_BAR (self));

  g_clear_object (&self->walk);
  self->walk = find_walk (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->walk != NULL);
  if (self->walk == NULL)
    return;

  sentence = genkan_phrase_fill (_("Go on: {guide}"), "guide", genkan_guide_get_title (genkan_guide_walk_get_guide (self->walk)));
  genkan_phrase_set_text (self->title, sentence);
  genkan_phrase_name (GTK_ACCESSIBLE (self->button), sentence);
  show_left (self);
}

static void
update_cb (gpointer data)
{
  GenkanContinueBar *self = GENKAN_CONTINUE_BAR (data);

  self->update_idle = 0;
  genkan_continue_bar_update (self);
}

/* A record that changes leaves the list and comes back: in between the bar must not vanish under a finger. */
static void
items_changed_cb (GenkanContinueBar *self)
{
  if (self->update_idle == 0)
    self->update_idle = g_idle_add_once (update_cb, self);
}

/** genkan_continue_bar_set_knowledge: @knowledge: whose records say where somebody stopped */
void
genkan_continue_bar_set_knowledge (GenkanContinueBar *self,
                                   GenkanKnowledge   *knowledge)
{
  g_return_if_fail (GENKAN_IS_CONTINUE_BAR (self));
  g_return_if_fail (GENKAN_IS_KNOWLEDGE (knowledge));

  if (!g_set_object (&self->knowledge, knowledge))
    {
      genkan_continue_bar_update (self);
      return;
    }

  g_signal_connect_object (genkan_records_get_list (genkan_knowledge_get_records (knowledge), GENKAN_RECORD_GUIDE),
                           "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  genkan_continue_bar_update (self);
}
