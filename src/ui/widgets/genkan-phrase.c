/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-phrase.h"

#include <string.h>

#include "genkan-text.h"

#define WORD_JOINER "\u2060"
#define NO_BREAK_SPACE "\u00a0"

/* The last word of an English sentence takes the one before it along when it is no longer than this. */
#define SHORT_WORD 10

/**
 * GenkanPhrase:
 *
 * A text whose translation says with `|` where a line may break. Japanese has no spaces, and a line that starts with
 * the last letter of a word looks broken. In between stand invisible joiners, which a screen reader does not get.
 */
struct _GenkanPhrase
{
  GenkanTextBlock   parent_instance;

  char             *text;
  GtkJustification  justify;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_JUSTIFY,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GenkanPhrase, genkan_phrase, GENKAN_TYPE_TEXT_BLOCK)

static GParamSpec *properties[N_PROPS];

static gboolean
may_break (gunichar before,
           gunichar after)
{
  /* inside a Latin word or number no line breaks anyway, and joiners would disturb its kerning */
  gboolean latin = before < 0x80 && after < 0x80 && g_ascii_isalnum ((char) before) && g_ascii_isalnum ((char) after);

  return !latin && !g_unichar_isspace (before) && !g_unichar_isspace (after);
}

static char *
glue_phrases (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '|')
        {
          before = 0;
          continue;
        }
      if (before != 0 && may_break (before, c))
        g_string_append (out, WORD_JOINER);
      g_string_append_unichar (out, c);
      before = c;
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
tie_last_word (const char *text)
{
  const char *space = strrchr (text, ' ');
  g_autofree char *head = NULL;

  if (space == NULL || space == strchr (text, ' ') || strlen (space + 1) > SHORT_WORD)
    return g_strdup (text);

  head = g_strndup (text, space - text);

  return g_strconcat (head, NO_BREAK_SPACE, space + 1, NULL);
}

static void
genkan_phrase_update (GenkanPhrase *self)
{
  g_autofree char *shown = NULL;
  g_autofree char *spoken = g_strdup (self->text);

  shown = strchr (self->text, '|') != NULL ? glue_phrases (self->text) : tie_last_word (self->text);
  genkan_text_remove_phrase_marks (spoken);

  genkan_text_block_show (GENKAN_TEXT_BLOCK (self), shown, spoken);
  gtk_widget_set_visible (GTK_WIDGET (self), *self->text != '\0');
}

static void
genkan_phrase_finalize (GObject *object)
{
  GenkanPhrase *self = GENKAN_PHRASE (object);

  g_free (self->text);

  G_OBJECT_CLASS (genkan_phrase_parent_class)->finalize (object);
}

static void
genkan_phrase_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GenkanPhrase *self = GENKAN_PHRASE (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_JUSTIFY:
      g_value_set_enum (value, self->justify);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_phrase_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GenkanPhrase *self = GENKAN_PHRASE (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      genkan_phrase_set_text (self, g_value_get_string (value));
      break;
    case PROP_JUSTIFY:
      self->justify = g_value_get_enum (value);
      genkan_text_block_set_justify (GENKAN_TEXT_BLOCK (self), self->justify);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_phrase_class_init (GenkanPhraseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = genkan_phrase_finalize;
  object_class->get_property = genkan_phrase_get_property;
  object_class->set_property = genkan_phrase_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_JUSTIFY] = g_param_spec_enum ("justify", NULL, NULL, GTK_TYPE_JUSTIFICATION, GTK_JUSTIFY_LEFT,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "phrase");
}

static void
genkan_phrase_init (GenkanPhrase *self)
{
  self->text = g_strdup ("");
}

/** Returns: (transfer floating): a text that shows @text, see genkan_phrase_set_text() */
GtkWidget *
genkan_phrase_new (const char *text)
{
  return g_object_new (GENKAN_TYPE_PHRASE, "text", text, NULL);
}

/** Returns: (transfer none): the text with its phrase marks */
const char *
genkan_phrase_get_text (GenkanPhrase *self)
{
  g_return_val_if_fail (GENKAN_IS_PHRASE (self), NULL);

  return self->text;
}

/**
 * genkan_phrase_set_text:
 * @text: (nullable): plain text; lines break only at `|`, unless there is none. Nothing to say hides the widget
 */
void
genkan_phrase_set_text (GenkanPhrase *self,
                        const char   *text)
{
  g_return_if_fail (GENKAN_IS_PHRASE (self));

  g_free (self->text);
  self->text = g_strdup (text != NULL ? text : "");
  genkan_phrase_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/** Gives @button words that may wrap: a label that cannot would make the window wider than the screen at large text. */
void
genkan_phrase_set_button (GtkButton  *button,
                          const char *text)
{
  GtkWidget *phrase;

  g_return_if_fail (GTK_IS_BUTTON (button));

  phrase = g_object_new (GENKAN_TYPE_PHRASE, "text", text, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_button_set_child (button, phrase);
  genkan_phrase_name (GTK_ACCESSIBLE (button), text);
}

/** Makes @text, without its phrase marks, what a screen reader says. */
void
genkan_phrase_name (GtkAccessible *accessible,
                    const char    *text)
{
  g_autofree char *spoken = g_strdup (text);

  genkan_text_remove_phrase_marks (spoken);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * genkan_phrase_fill:
 * @template: a translated text with `{name}` in it
 * @value: (nullable): what takes its place; a bar in it is no phrase mark
 *
 * Returns: (transfer full): the filled text
 */
char *
genkan_phrase_fill (const char *template,
                    const char *name,
                    const char *value)
{
  g_autofree char *placeholder = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (template != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  placeholder = g_strconcat ("{", name, "}", NULL);
  plain = g_strdelimit (g_strdup (value != NULL ? value : ""), "|", '/');
  out = g_string_new (template);
  g_string_replace (out, placeholder, plain, 0);

  return g_string_free (g_steal_pointer (&out), FALSE);
}
