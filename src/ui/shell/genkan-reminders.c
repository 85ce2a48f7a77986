/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-reminders.h"

#include <glib/gi18n.h>

/* The clock is looked at this often: a timer of hours would not notice that the computer slept. */
#define LOOK_SECONDS 5

/* More than this nobody has asked for. */
#define MAX_REMINDERS 20

/**
 * GenkanReminders:
 *
 * What the person wants to be told at a time of day, by a notification. The program stays in the background until then, also
 * when its window is closed.
 */
struct _GenkanReminders
{
  GObject       parent_instance;

  GApplication *application; /* owns us */
  GPtrArray    *ahead;
  guint         timer;
};

typedef struct
{
  gint64  time; /* seconds since 1970 */
  char   *guide;
  char   *title;
} Reminder;

G_DEFINE_FINAL_TYPE (GenkanReminders, genkan_reminders, G_TYPE_OBJECT)

static void
free_reminder (gpointer data)
{
  Reminder *reminder = data;

  g_free (reminder->guide);
  g_free (reminder->title);
  g_free (reminder);
}

static void
genkan_reminders_finalize (GObject *object)
{
  GenkanReminders *self = GENKAN_REMINDERS (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->ahead, g_ptr_array_unref);

  G_OBJECT_CLASS (genkan_reminders_parent_class)->finalize (object);
}

static void
genkan_reminders_class_init (GenkanRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_reminders_finalize;
}

static void
genkan_reminders_init (GenkanReminders *self)
{
  self->ahead = g_ptr_array_new_with_free_func (free_reminder);
}

/** Returns: (transfer full): nothing to remind of yet */
GenkanReminders *
genkan_reminders_new (GApplication *application)
{
  GenkanReminders *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);

  self = g_object_new (GENKAN_TYPE_REMINDERS, NULL);
  self->application = application;

  return self;
}

static void
send (GenkanReminders *self,
      const Reminder  *reminder)
{
  g_autoptr (GNotification) notification = g_notification_new (_("It is time"));

  g_notification_set_body (notification, reminder->title);
  g_notification_set_default_action_and_target (notification, "app.open-guide", "s", reminder->guide);
  g_application_send_notification (self->application, reminder->guide, notification);
}

/** genkan_reminders_tell: sends what is due at @now, seconds since 1970 */
void
genkan_reminders_tell (GenkanReminders *self,
                       gint64           now)
{
  g_return_if_fail (GENKAN_IS_REMINDERS (self));

  for (guint i = self->ahead->len; i > 0; i--)
    {
      const Reminder *reminder = g_ptr_array_index (self->ahead, i - 1);

      if (reminder->time > now)
        continue;
      send (self, reminder);
      g_ptr_array_remove_index (self->ahead, i - 1);
      g_application_release (self->application);
    }

  if (self->ahead->len == 0)
    g_clear_handle_id (&self->timer, g_source_remove);
}

static gboolean
look_cb (gpointer data)
{
  GenkanReminders *self = GENKAN_REMINDERS (data);

  genkan_reminders_tell (self, g_get_real_time () / G_USEC_PER_SEC);

  return self->timer != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * genkan_reminders_add:
 * @time: seconds since 1970
 * @guide: id of the guide that the notification opens
 * @title: what it says
 *
 * One reminder for each guide: a new one takes the place of the one before.
 */
void
genkan_reminders_add (GenkanReminders *self,
                      gint64           time,
                      const char      *guide,
                      const char      *title)
{
  Reminder *reminder = NULL;

  g_return_if_fail (GENKAN_IS_REMINDERS (self));
  g_return_if_fail (guide != NULL && title != NULL);

  for (guint i = 0; i < self->ahead->len; i++)
    {
      Reminder *other = g_ptr_array_index (self->ahead, i);

      if (g_str_equal (other->guide, guide))
        reminder = other;
    }
  if (reminder != NULL)
    {
      reminder->time = time;
      return;
    }
  if (self->ahead->len == MAX_REMINDERS)
    return;

  reminder = g_new0 (Reminder, 1);
  reminder->time = time;
  reminder->guide = g_strdup (guide);
  reminder->title = g_strdup (title);
  g_ptr_array_add (self->ahead, reminder);
  g_application_hold (self->application);
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (LOOK_SECONDS, look_cb, self);
}

guint
genkan_reminders_get_n_ahead (GenkanReminders *self)
{
  g_return_val_if_fail (GENKAN_IS_REMINDERS (self), 0);

  return self->ahead->len;
}
