/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-guide-check-private.h"
#include "genkan-guide-limits.h"
#include "genkan-guide-private.h"
#include "genkan-guide-words-private.h"
#include "genkan-limits.h"
#include "genkan-text.h"

/* The version of the format of the file. */
#define FORMAT 1

#define MAX_DEPTH 4

/* Also a limit for the check, which tries every answer up to there. */
#define MAX_QUESTIONS_BEFORE_ACTION 3

typedef struct
{
  GenkanGuide          *guide;
  GenkanGuideStep      *step;
  GenkanGuideStage     *stage;
  GenkanGuideChoice    *choice;
  GenkanGuideAction    *action;
  GString              *text;
  guint                 depth;
  const char           *open[MAX_DEPTH];
  GMarkupParseContext  *context;
  const char          **names;
  const char          **values;
  guint                 n_taken;
  GError              **error;
  gboolean              is_newer;
} Reader;

/* Takes @problem over. Only the first one is told. */
static void
fail (Reader *reader,
      char   *problem)
{
  g_autofree char *sentence = problem;
  int line;

  g_markup_parse_context_get_position (reader->context, &line, NULL);
  if (*reader->error == NULL)
    g_set_error (reader->error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("This guide cannot be used. Line %d: %s"), line, sentence);
}

static const char *
take (Reader     *reader,
      const char *name,
      gboolean    is_needed)
{
  for (guint i = 0; reader->names[i] != NULL; i++)
    {
      if (g_str_equal (reader->names[i], name))
        {
          reader->n_taken++;
          if (!_genkan_guide_is_clean (reader->values[i]))
            fail (reader, g_strdup_printf (_("“%s” is empty, too long, or holds characters that nobody can see."), name));
          return g_string_chunk_insert_const (reader->guide->strings, reader->values[i]);
        }
    }
  if (is_needed)
    fail (reader, g_strdup_printf (_("“%s” is missing."), name));

  return NULL;
}

static gboolean
take_boolean (Reader     *reader,
              const char *name)
{
  const char *text = take (reader, name, FALSE);

  if (text != NULL && !g_str_equal (text, "true"))
    fail (reader, g_strdup_printf (_("“%s” is not one of the words that may stand here."), text));

  return text != NULL;
}

static guint
take_number (Reader     *reader,
             const char *name,
             gboolean    is_needed)
{
  const char *text = take (reader, name, is_needed);
  guint64 number = 0;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, 100000, &number, NULL))
    fail (reader, g_strdup_printf (_("“%s” is no number."), text));

  return (guint) number;
}

static const char *
take_listed (Reader          *reader,
             const char      *name,
             GenkanGuideList  list,
             gboolean         is_needed)
{
  const char *text = take (reader, name, is_needed);

  if (text != NULL && !_genkan_guide_is_listed (list, text))
    fail (reader, g_strdup_printf (_("“%s” is not one of the words that may stand here."), text));

  return text;
}

static GStrv
take_list (Reader          *reader,
           const char      *name,
           GenkanGuideList  list)
{
  const char *text = take (reader, name, FALSE);
  GStrv words = g_strsplit (text != NULL ? text : "", " ", -1);

  for (guint i = 0; list < N_LISTS && words[i] != NULL; i++)
    {
      if (!_genkan_guide_is_listed (list, words[i]))
        fail (reader, g_strdup_printf (_("“%s” is not one of the words that may stand here."), words[i]));
    }

  return words;
}

static const char *
take_id (Reader *reader)
{
  const char *id = take (reader, "id", TRUE);

  if (id != NULL && (strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen (id) || strlen (id) > GENKAN_LIMIT_LABEL))
    fail (reader, g_strdup_printf (_("“%s” is no id: small letters, digits and hyphens."), id));

  return id != NULL ? id : "";
}

static GenkanGuideCondition *
take_condition (Reader *reader)
{
  const char *text = take (reader, "when", FALSE);
  GenkanGuideCondition *condition = NULL;
  char *problem = NULL;

  if (text != NULL)
    condition = _genkan_guide_condition_parse (text, reader->guide->strings, &problem);
  if (problem != NULL)
    fail (reader, problem);

  return condition;
}

static GPtrArray *
take_ways (Reader   *reader,
           gboolean  is_needed)
{
  const char *text = take (reader, "next", is_needed);
  GPtrArray *ways = NULL;
  char *problem = NULL;

  if (text != NULL)
    ways = _genkan_guide_ways_parse (text, reader->guide->strings, &problem);
  if (problem != NULL)
    fail (reader, problem);

  return ways;
}

static const char *
make_context (Reader     *reader,
              const char *id)
{
  g_autofree char *context = g_strdup_printf ("%s/%s", reader->guide->id, id);

  return g_string_chunk_insert_const (reader->guide->strings, context);
}

static void
begin_guide (Reader *reader)
{
  GenkanGuide *guide = reader->guide;
  guint format = take_number (reader, "format", TRUE);

  if (format > FORMAT)
    {
      reader->is_newer = TRUE;
      if (*reader->error == NULL)
        g_set_error_literal (reader->error, GENKAN_ERROR, GENKAN_ERROR_NEWER_VERSION,
                             _("This guide was made for a newer version of Genkan. Please update Genkan."));
      return;
    }

  guide->id = take_id (reader);
  guide->context = make_context (reader, "");
  guide->version = take_number (reader, "version", TRUE);
  guide->rank = take_number (reader, "rank", TRUE);
  guide->start = take (reader, "start", TRUE);
  guide->per = take (reader, "per", FALSE);
  guide->is_urgent = take_boolean (reader, "urgent");
  guide->is_offline = take_boolean (reader, "offline");
  guide->is_thread = take_boolean (reader, "thread");
  guide->first_action_within = take_number (reader, "first-action-within", FALSE);
  guide->goal_minutes = take_number (reader, "goal-minutes", FALSE);
  if (guide->first_action_within > MAX_QUESTIONS_BEFORE_ACTION)
    fail (reader, g_strdup_printf (_("The first thing to do has to come after at most %d questions."), MAX_QUESTIONS_BEFORE_ACTION));
}

static void
begin_stage (Reader *reader)
{
  GenkanGuideStage *stage = g_new0 (GenkanGuideStage, 1);

  g_ptr_array_add (reader->guide->stages, stage);
  reader->stage = stage;
  stage->id = take_id (reader);
  stage->context = make_context (reader, stage->id);
  stage->steps = take_list (reader, "steps", N_LISTS);
}

/* A choice of an answer set, which all lead the same way. */
static void
add_answers (Reader     *reader,
             const char *set)
{
  const char * const *ids = _genkan_guide_list_answers (set);
  const char *next = NULL;

  for (guint i = 0; reader->names[i] != NULL; i++)
    {
      if (g_str_equal (reader->names[i], "next"))
        next = reader->values[i];
    }
  for (guint i = 0; ids != NULL && next != NULL && ids[i] != NULL; i++)
    {
      GenkanGuideChoice *choice = g_new0 (GenkanGuideChoice, 1);
      char *problem = NULL;

      choice->id = ids[i];
      choice->set = set;
      choice->step = reader->step;
      choice->ways = _genkan_guide_ways_parse (next, reader->guide->strings, &problem);
      g_ptr_array_add (reader->step->choices, choice);
      g_free (problem);
    }
}

static void
begin_step (Reader          *reader,
            GenkanGuideKind  kind)
{
  GenkanGuideStep *step = reader->step = _genkan_guide_add_step (reader->guide, kind);
  gboolean asks = genkan_guide_step_asks (step);
  const char *answers = NULL;
  int line;

  g_markup_parse_context_get_position (reader->context, &line, NULL);
  step->line = (guint) line;
  step->id = take_id (reader);
  step->context = make_context (reader, step->id);
  step->when = take_condition (reader);
  step->skip = take (reader, "skip", step->when != NULL);
  step->records = take_list (reader, "records", LIST_RECORD);
  step->fields = take_list (reader, kind == GENKAN_GUIDE_RECORD ? "fields" : "", LIST_RECORD);
  step->meanwhile = take_list (reader, kind == GENKAN_GUIDE_WAIT ? "meanwhile" : "", N_LISTS);
  step->covers = take_list (reader, "covers", N_LISTS);
  step->widget = take_listed (reader, "widget", LIST_WIDGET, FALSE);
  step->contact = take (reader, "contact", FALSE);
  if (asks || kind == GENKAN_GUIDE_RECORD)
    step->guard = take_listed (reader, "guard", LIST_GUARD, FALSE);
  if (asks)
    {
      step->is_multi = take_boolean (reader, "multi");
      step->lacks_unknown = take_boolean (reader, "no-unknown");
      step->known = take (reader, "known", FALSE);
      step->source = take_listed (reader, "source", LIST_FACT, FALSE);
      answers = take_listed (reader, "answers", LIST_ANSWERS, FALSE);
    }
  if (kind == GENKAN_GUIDE_TOOL)
    {
      step->tool = take_listed (reader, "tool", LIST_TOOL, TRUE);
      step->purpose = take_listed (reader, "purpose", LIST_PURPOSE, FALSE);
    }
  if (kind == GENKAN_GUIDE_WAIT)
    {
      step->minutes_from = take_number (reader, "from", TRUE);
      step->minutes_to = take_number (reader, "to", FALSE);
    }
  if (kind == GENKAN_GUIDE_OUTCOME)
    step->tone = take_listed (reader, "tone", LIST_TONE, TRUE);
  else if (answers != NULL)
    add_answers (reader, answers);
  if (answers != NULL || kind == GENKAN_GUIDE_INSTRUCT || kind == GENKAN_GUIDE_WAIT || kind == GENKAN_GUIDE_RECORD)
    step->ways = take_ways (reader, TRUE);
}

static void
begin_choice (Reader *reader)
{
  GenkanGuideChoice *choice = g_new0 (GenkanGuideChoice, 1);
  const char *assume;

  reader->choice = choice;
  choice->step = reader->step;
  g_ptr_array_add (reader->step->choices, choice);
  if (reader->step->choices->len > GENKAN_LIMIT_GUIDE_CHOICES)
    fail (reader, g_strdup (_("There are too many choices.")));
  choice->id = take_id (reader);
  choice->group = take_listed (reader, "group", LIST_GROUP, FALSE);
  choice->is_exclusive = take_boolean (reader, "exclusive");
  choice->when = take_condition (reader);
  choice->ways = take_ways (reader, TRUE);
  assume = take (reader, "assume", FALSE);
  if (assume != NULL)
    {
      g_auto (GStrv) sides = g_strsplit (assume, "=", 2);

      choice->assume_step = g_string_chunk_insert_const (reader->guide->strings, sides[0]);
      choice->assume = g_strsplit (sides[1] != NULL ? sides[1] : "", ",", -1);
    }
}

static void
begin_action (Reader     *reader,
              const char *element)
{
  GenkanGuideAction *action = g_new0 (GenkanGuideAction, 1);

  action->step = reader->step;
  reader->action = action;
  if (g_str_equal (element, "also"))
    {
      g_ptr_array_add (reader->step->also, action);
    }
  else
    {
      if (reader->step->action != NULL)
        fail (reader, g_strdup (_("There must be only one action.")));
      g_free (reader->step->action);
      reader->step->action = action;
    }
  action->kind = take_listed (reader, "kind", LIST_ACTION, TRUE);
  action->target = take (reader, "target", TRUE);
}

/* Where the words of an element go, or NULL when it holds none or stands in a wrong place. */
static const char **
find_text (Reader     *reader,
           const char *element)
{
  static const char * const texts[GENKAN_GUIDE_N_TEXTS] = {
    [GENKAN_GUIDE_TITLE] = "title", [GENKAN_GUIDE_TEXT] = "text", [GENKAN_GUIDE_HELPER] = "helper",
    [GENKAN_GUIDE_SAY] = "say", [GENKAN_GUIDE_BUTTON] = "button",
  };

  if (reader->depth == 2 && g_str_equal (element, "title"))
    return &reader->guide->title;
  if (reader->depth == 2 && g_str_equal (element, "about"))
    return &reader->guide->about;
  if (reader->depth == 3 && reader->stage != NULL && g_str_equal (element, "label"))
    return &reader->stage->label;
  if (reader->depth == 4 && reader->choice != NULL && g_str_equal (element, "label"))
    return &reader->choice->label;
  if (reader->depth == 4 && reader->choice != NULL && g_str_equal (element, "note"))
    return &reader->choice->note;
  if (reader->depth == 4 && reader->action != NULL && g_str_equal (element, "label"))
    return &reader->action->label;
  for (guint i = 0; reader->depth == 3 && reader->step != NULL && i < G_N_ELEMENTS (texts); i++)
    {
      if (g_str_equal (element, texts[i]))
        return &reader->step->texts[i];
    }

  return NULL;
}

static gboolean
begin_part (Reader     *reader,
            const char *element)
{
  if (reader->depth == 1 && g_str_equal (element, "guide"))
    {
      begin_guide (reader);
      return TRUE;
    }
  if (reader->depth == 2 && g_str_equal (element, "stage"))
    {
      begin_stage (reader);
      return TRUE;
    }
  for (guint kind = 0; reader->depth == 2 && kind < GENKAN_GUIDE_N_KINDS; kind++)
    {
      if (g_str_equal (element, genkan_guide_kind_to_token ((GenkanGuideKind) kind)))
        {
          if (reader->guide->steps->len >= GENKAN_LIMIT_GUIDE_STEPS)
            fail (reader, g_strdup (_("There are too many steps.")));
          begin_step (reader, (GenkanGuideKind) kind);
          return TRUE;
        }
    }
  if (reader->depth == 3 && reader->step != NULL)
    {
      gboolean asks = genkan_guide_step_asks (reader->step) && reader->step->ways == NULL;

      if (g_str_equal (element, "choice") ? asks : g_str_equal (element, "result") && reader->step->kind == GENKAN_GUIDE_TOOL)
        {
          begin_choice (reader);
          return TRUE;
        }
      if (g_str_equal (element, "action") || (g_str_equal (element, "also") && reader->step->kind == GENKAN_GUIDE_OUTCOME))
        {
          begin_action (reader, element);
          return TRUE;
        }
    }

  return FALSE;
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              data,
               GError              **error)
{
  Reader *reader = data;

  reader->error = error;
  reader->context = context;
  reader->names = names;
  reader->values = values;
  reader->n_taken = 0;
  g_string_truncate (reader->text, 0);
  reader->depth++;

  if (reader->depth > MAX_DEPTH)
    {
      fail (reader, g_strdup_printf (_("“%s” may not stand here."), element));
      return;
    }
  if (!begin_part (reader, element) && find_text (reader, element) == NULL)
    fail (reader, g_strdup_printf (_("“%s” may not stand here."), element));
  else if (!reader->is_newer && reader->n_taken != g_strv_length ((char **) names))
    fail (reader, g_strdup_printf (_("“%s” has an attribute too many."), element));
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              data,
             GError              **error)
{
  Reader *reader = data;
  const char **text = find_text (reader, element);

  reader->error = error;
  if (text != NULL && *text != NULL)
    fail (reader, g_strdup_printf (_("“%s” stands here twice."), element));
  else if (text != NULL && !_genkan_guide_is_clean (reader->text->str))
    fail (reader, g_strdup_printf (_("“%s” is empty, too long, or holds characters that nobody can see."), element));
  else if (text != NULL)
    *text = g_string_chunk_insert_const (reader->guide->strings, reader->text->str);
  else if (reader->text->len > 0)
    fail (reader, g_strdup_printf (_("“%s” may not hold words."), element));
  if (reader->choice != NULL && reader->depth == 3)
    reader->choice->is_worded = reader->choice->label != NULL;

  g_string_truncate (reader->text, 0);
  if (reader->depth == 3)
    {
      reader->choice = NULL;
      reader->action = NULL;
    }
  if (reader->depth == 2)
    {
      reader->step = NULL;
      reader->stage = NULL;
    }
  reader->depth--;
}

static void
add_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              data,
          GError              **error)
{
  Reader *reader = data;
  gsize spaces = 0;

  /* What stands between elements is only for the eye. */
  while (spaces < length && g_ascii_isspace (text[spaces]))
    spaces++;
  if (spaces < length || reader->text->len > 0)
    g_string_append_len (reader->text, text, (gssize) length);
}

/**
 * genkan_guide_new_from_bytes:
 * @xml: a guide, from the program or from the person's own folder
 *
 * Reads a guide and proves that it can be walked. Whether the other guides and the contacts that it names exist is asked by
 * the set that it becomes a part of.
 *
 * Returns: (transfer full) (nullable): it, or %NULL with GENKAN_ERROR_BROKEN, GENKAN_ERROR_NEWER_VERSION or GENKAN_ERROR_TOO_LARGE
 */
GenkanGuide *
genkan_guide_new_from_bytes (GBytes  *xml,
                             GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  g_autoptr (GenkanGuide) guide = _genkan_guide_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) problem = NULL;
  Reader reader = { .guide = guide, .text = text };
  gsize length;
  const char *content = g_bytes_get_data (xml, &length);

  if (length > GENKAN_LIMIT_GUIDE_FILE)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE, _("This guide is too large to be one."));
      return NULL;
    }

  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);
  if (!g_markup_parse_context_parse (context, content != NULL ? content : "", (gssize) length, &problem)
      || !g_markup_parse_context_end_parse (context, &problem))
    {
      if (problem->domain == GENKAN_ERROR)
        g_propagate_error (error, g_steal_pointer (&problem));
      else
        g_set_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("This guide cannot be used: %s"), problem->message);
      return NULL;
    }
  if (!_genkan_guide_check (guide, error))
    return NULL;

  return g_steal_pointer (&guide);
}
