/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-records-banner.h"

#include <glib/gi18n.h>

#include "genkan-phrase.h"

/* Milliseconds that a keyring may take before it is said that we wait for it. */
#define SILENT_WAIT 500

/**
 * GenkanRecordsBanner:
 *
 * Says what is the matter with the keyring, in words and with the one button that helps. Nothing is said while all is
 * well. Reads the records when nobody has done it yet.
 */
struct _GenkanRecordsBanner
{
  AdwBin         parent_instance;

  GenkanRecords *records;
  guint          waiting; /* answers that are to come */
  gboolean       unlocking;
  guint          silence;

  GtkWidget     *box;
  GenkanPhrase  *label;
  GtkButton     *button;
};

G_DEFINE_FINAL_TYPE (GenkanRecordsBanner, genkan_records_banner, ADW_TYPE_BIN)

static void
show (GenkanRecordsBanner *self,
      const char          *sentence,
      const char          *button)
{
  /* what is read again would be spoken again */
  if (g_strcmp0 (genkan_phrase_get_text (self->label), sentence) != 0)
    genkan_phrase_set_text (self->label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL)
    genkan_phrase_set_button (self->button, button);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
hide (GenkanRecordsBanner *self)
{
  genkan_phrase_set_text (self->label, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
update (GenkanRecordsBanner *self)
{
  if (self->waiting > 0)
    {
      if (self->unlocking)
        show (self, _("The keyring is asking for its password, in a window of its own."), NULL);
      else if (self->silence == 0)
        show (self, _("What was saved is being read from the keyring (password store)…"), NULL);
      return;
    }

  switch (genkan_records_get_state (self->records))
    {
    case GENKAN_RECORDS_READY:
      if (genkan_records_is_kept (self->records))
        hide (self);
      else
        show (self, _("Nothing is kept: what you add is gone when Genkan is closed."), NULL);
      break;
    case GENKAN_RECORDS_LOCKED:
      show (self, _("What was kept is locked in the keyring (password store). Until it is unlocked, nothing new is kept either."),
            _("Unlock"));
      break;
    case GENKAN_RECORDS_DISMISSED:
      show (self, _("The keyring stayed locked. What was kept is still in it. Nothing new is kept until it is unlocked."),
            _("Unlock"));
      break;
    case GENKAN_RECORDS_UNAVAILABLE:
      show (self, _("There is no keyring (password store) that answers. You can go on, but nothing is kept when Genkan is closed."),
            _("Try Again"));
      break;
    case GENKAN_RECORDS_NOT_LOADED:
    default:
      hide (self);
    }
}

static void
silence_cb (gpointer data)
{
  GenkanRecordsBanner *self = GENKAN_RECORDS_BANNER (data);

  self->silence = 0;
  update (self);
}

/* What went wrong is the state of the records, and that is shown. */
static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GenkanRecordsBanner) self = data;
  g_autoptr (GError) error = NULL;

  genkan_records_load_finish (GENKAN_RECORDS (source), result, &error);
  self->waiting--;
  if (self->waiting == 0)
    {
      self->unlocking = FALSE;
      g_clear_handle_id (&self->silence, g_source_remove);
    }
  if (self->records != NULL)
    update (self);
}

static void
ask (GenkanRecordsBanner *self,
     gboolean             unlock)
{
  self->waiting++;
  self->unlocking = unlock;
  if (unlock)
    genkan_records_unlock_async (self->records, NULL, answered_cb, g_object_ref (self));
  else
    genkan_records_load_async (self->records, NULL, answered_cb, g_object_ref (self));

  if (self->waiting > 0 && self->silence == 0)
    self->silence = g_timeout_add_once (SILENT_WAIT, silence_cb, self);
  update (self);
}

static void
button_clicked_cb (GenkanRecordsBanner *self)
{
  GenkanRecordsState state = genkan_records_get_state (self->records);

  ask (self, state == GENKAN_RECORDS_LOCKED || state == GENKAN_RECORDS_DISMISSED);
}

static void
genkan_records_banner_dispose (GObject *object)
{
  GenkanRecordsBanner *self = GENKAN_RECORDS_BANNER (object);

  g_clear_handle_id (&self->silence, g_source_remove);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (genkan_records_banner_parent_class)->dispose (object);
}

static void
genkan_records_banner_class_init (GenkanRecordsBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = genkan_records_banner_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
genkan_records_banner_init (GenkanRecordsBanner *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->label = GENKAN_PHRASE (genkan_phrase_new (""));
  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "quiet");
  gtk_widget_add_css_class (self->box, "records-banner");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->button));
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  g_signal_connect_object (self->button, "clicked", G_CALLBACK (button_clicked_cb), self, G_CONNECT_SWAPPED);
}

/** genkan_records_banner_set_records: @records: what to speak for; set once */
void
genkan_records_banner_set_records (GenkanRecordsBanner *self,
                                   GenkanRecords       *records)
{
  g_return_if_fail (GENKAN_IS_RECORDS_BANNER (self));
  g_return_if_fail (GENKAN_IS_RECORDS (records));
  g_return_if_fail (self->records == NULL);

  self->records = g_object_ref (records);
  g_signal_connect_object (records, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (records, "notify::is-kept", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  if (genkan_records_get_state (records) == GENKAN_RECORDS_NOT_LOADED)
    ask (self, FALSE);
  else
    update (self);
}

/** Returns: (transfer none) (nullable): the sentence that is shown, with phrase marks */
const char *
genkan_records_banner_get_text (GenkanRecordsBanner *self)
{
  g_return_val_if_fail (GENKAN_IS_RECORDS_BANNER (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? genkan_phrase_get_text (self->label) : NULL;
}

/** Returns: whether the keyring was asked and has not answered yet */
gboolean
genkan_records_banner_is_waiting (GenkanRecordsBanner *self)
{
  g_return_val_if_fail (GENKAN_IS_RECORDS_BANNER (self), FALSE);

  return self->waiting > 0;
}
