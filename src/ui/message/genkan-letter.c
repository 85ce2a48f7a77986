/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-letter.h"

#include <glib/gi18n.h>

#include "genkan-letter-text.h"
#include "genkan-phrase.h"

/* Bytes that are shown of the text, and of one line of the head. Nobody reads more here, and it has to be laid out. */
#define SHOWN_TEXT 6000
#define SHOWN_LINE 300

#define TEXT_LINE_HEIGHT 1.45
#define HEAD_LINE_HEIGHT 1.15

/**
 * GenkanLetter:
 *
 * A message as it was received: who, what about, when, and the words, with the numbers of the reasons beside what they are
 * about. Nothing is fetched, nothing in it can be pressed, and what the sender hid from the reader is not shown.
 */
struct _GenkanLetter
{
  AdwBin        parent_instance;

  guint         n_marks;
  int           n_lines;

  GenkanPhrase *title;
  GtkGrid      *head;
  GtkWidget    *line;
  AdwBin       *text;
  GenkanPhrase *foot;
};

G_DEFINE_FINAL_TYPE (GenkanLetter, genkan_letter, ADW_TYPE_BIN)

static void
genkan_letter_class_init (GenkanLetterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-letter.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanLetter, title);
  gtk_widget_class_bind_template_child (widget_class, GenkanLetter, head);
  gtk_widget_class_bind_template_child (widget_class, GenkanLetter, line);
  gtk_widget_class_bind_template_child (widget_class, GenkanLetter, text);
  gtk_widget_class_bind_template_child (widget_class, GenkanLetter, foot);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
genkan_letter_init (GenkanLetter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GenkanLetterWords *
mark_words (GenkanLetter      *self,
            GenkanMessage     *message,
            GenkanResult      *result,
            GenkanLetterPlace  place,
            const char        *text,
            gsize              limit)
{
  g_autoptr (GArray) marks = genkan_letter_find_marks (result, place, text, message->links);
  GenkanLetterWords *words = genkan_letter_words_new (text, marks, limit);

  self->n_marks += words->marks->len;

  return words;
}

static void
add_line (GenkanLetter      *self,
          GenkanMessage     *message,
          GenkanResult      *result,
          const char        *caption,
          GenkanLetterPlace  place,
          const char        *text)
{
  GtkWidget *name;
  GtkWidget *value;

  if (text == NULL || *text == '\0')
    return;

  name = genkan_phrase_new (caption);
  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dim-text");
  gtk_widget_set_valign (name, GTK_ALIGN_START);

  value = genkan_letter_text_new (mark_words (self, message, result, place, text, SHOWN_LINE),
                                  genkan_result_get_verdict (result), HEAD_LINE_HEIGHT);
  gtk_widget_add_css_class (value, "letter-head-value");
  gtk_widget_set_hexpand (value, TRUE);

  gtk_grid_attach (self->head, name, 0, self->n_lines, 1, 1);
  gtk_grid_attach (self->head, value, 1, self->n_lines, 1, 1);
  self->n_lines++;
}

/* The name has a line of its own: written from right to left it must not turn the address round. */
static char *
dup_sender (GenkanMessage *message)
{
  if (message->from_name == NULL)
    return g_strdup (message->from_address);
  if (message->from_address == NULL)
    return g_strdup (message->from_name);

  return g_strdup_printf ("%s\n<%s>", message->from_name, message->from_address);
}

static char *
dup_files (GenkanMessage *message)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < message->attachments->len; i++)
    {
      const GenkanMessageAttachment *attachment = g_ptr_array_index (message->attachments, i);
      const char *name = attachment->name != NULL ? attachment->name : attachment->media_type;

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
show_head (GenkanLetter  *self,
           GenkanMessage *message,
           GenkanResult  *result)
{
  g_autofree char *sender = dup_sender (message);
  g_autofree char *files = dup_files (message);
  /* Translators: how the day and the time of a mail are written, see g_date_time_format() */
  g_autofree char *date = message->date != NULL ? g_date_time_format (message->date, _("%-d %B %Y, %H:%M")) : NULL;

  add_line (self, message, result, _("From"), GENKAN_LETTER_PLACE_SENDER, sender);
  if (genkan_result_find (result, "message.reply-to-differs") != NULL)
    add_line (self, message, result, _("Answer goes to"), GENKAN_LETTER_PLACE_REPLY, message->reply_to_address);
  add_line (self, message, result, _("Subject"), GENKAN_LETTER_PLACE_SUBJECT, message->subject);
  add_line (self, message, result, _("Date"), GENKAN_LETTER_PLACE_FILES, date);
  add_line (self, message, result, _("Files"), GENKAN_LETTER_PLACE_FILES, files);

  gtk_widget_set_visible (GTK_WIDGET (self->head), self->n_lines > 0);
  gtk_widget_set_visible (self->line, self->n_lines > 0);
}

static void
show_text (GenkanLetter  *self,
           GenkanMessage *message,
           GenkanResult  *result)
{
  GenkanLetterWords *words = mark_words (self, message, result, GENKAN_LETTER_PLACE_TEXT, message->text, SHOWN_TEXT);
  gboolean cut = words->cut;
  gboolean empty = *words->shown == '\0';
  GtkWidget *text = genkan_letter_text_new (words, genkan_result_get_verdict (result), TEXT_LINE_HEIGHT);

  gtk_widget_add_css_class (text, "letter-text");
  gtk_widget_set_visible (text, !empty);
  adw_bin_set_child (self->text, text);
  if (empty)
    genkan_phrase_set_text (self->foot, _("There are no words in it."));
  else if (cut)
    genkan_phrase_set_text (self->foot, _("It goes on. Only the beginning is shown here; all of it was looked at."));
}

/**
 * genkan_letter_new:
 * @result: what was found out about @message
 *
 * Returns: (transfer floating): the letter
 */
GtkWidget *
genkan_letter_new (GenkanMessage *message,
                   GenkanResult  *result)
{
  GenkanLetter *self;
  const char *title;

  g_return_val_if_fail (message != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_LETTER, NULL);
  title = message->is_mail ? _("The mail you received") : _("The message you received");
  genkan_phrase_set_text (self->title, title);
  show_head (self, message, result);
  show_text (self, message, result);

  return GTK_WIDGET (self);
}

/** Returns: how many places have a number */
guint
genkan_letter_get_n_marks (GenkanLetter *self)
{
  g_return_val_if_fail (GENKAN_IS_LETTER (self), 0);

  return self->n_marks;
}
