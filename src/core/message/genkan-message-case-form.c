/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-case-private.h"

#include <string.h>

/* Files that do something when they are opened. */
static const char * const programs[] = {
  ".exe", ".scr", ".com", ".pif", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".jar", ".msi",
  ".lnk", ".iso", ".img", ".vhd", ".cpl", ".reg", ".apk", ".docm", ".xlsm", ".pptm", ".one",
};

static gboolean
ends_with (const char *name,
           const char *ending)
{
  gsize length = strlen (name);
  gsize n = strlen (ending);

  return length > n && g_ascii_strcasecmp (name + length - n, ending) == 0;
}

static void
judge_attachments (GenkanMessageCase *self)
{
  gboolean page = FALSE;
  gboolean program = FALSE;

  for (guint i = 0; i < self->message->attachments->len; i++)
    {
      const GenkanMessageAttachment *attachment = g_ptr_array_index (self->message->attachments, i);
      const char *name = attachment->name != NULL ? attachment->name : "";

      if (!page && (g_str_equal (attachment->media_type, "text/html") || ends_with (name, ".html") || ends_with (name, ".htm") ||
                    ends_with (name, ".svg") || ends_with (name, ".shtml")))
        {
          page = TRUE;
          _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_HTML_ATTACHMENT, GENKAN_WEIGHT_SIGN, "found", name);
        }
      for (gsize j = 0; !program && j < G_N_ELEMENTS (programs); j++)
        {
          if (ends_with (name, programs[j]))
            {
              program = TRUE;
              _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_PROGRAM_ATTACHMENT, GENKAN_WEIGHT_SIGN, "found", name);
            }
        }
    }
}

/* Words beside a picture that is a link; fewer, and nobody says who is writing. */
#define HARDLY_ANY_WORDS 20

static GenkanWeight
weight_of (const GenkanMessageCase *self,
           GenkanMessageFinding     finding,
           GenkanWeight             usual)
{
  if (finding == GENKAN_MESSAGE_FINDING_IMAGE_ONLY && !self->proved && !_genkan_message_case_all_links_official (self) &&
      g_utf8_strlen (self->message->text, -1) < HARDLY_ANY_WORDS)
    return GENKAN_WEIGHT_SIGN;

  return usual;
}

/**
 * _genkan_message_case_form:
 *
 * The form of the message. Newsletters look like this too, so most of it is a weak clue.
 */
void
_genkan_message_case_form (GenkanMessageCase *self)
{
  static const struct
  {
    GenkanMessageTrait   trait;
    GenkanMessageFinding finding;
    GenkanWeight         weight;
  } rows[] = {
    { GENKAN_MESSAGE_TRAIT_SCRIPT, GENKAN_MESSAGE_FINDING_SCRIPT_LINK, GENKAN_WEIGHT_HINT },
    { GENKAN_MESSAGE_TRAIT_FORM, GENKAN_MESSAGE_FINDING_FORM_IN_MAIL, GENKAN_WEIGHT_HINT },
    { GENKAN_MESSAGE_TRAIT_BASE, GENKAN_MESSAGE_FINDING_BASE_HREF, GENKAN_WEIGHT_HINT },
    { GENKAN_MESSAGE_TRAIT_IMAGE_ONLY, GENKAN_MESSAGE_FINDING_IMAGE_ONLY, GENKAN_WEIGHT_HINT },
    { GENKAN_MESSAGE_TRAIT_HIDDEN_TEXT, GENKAN_MESSAGE_FINDING_HIDDEN_TEXT, GENKAN_WEIGHT_HINT },
    { GENKAN_MESSAGE_TRAIT_PARTS_DIFFER, GENKAN_MESSAGE_FINDING_PARTS_DIFFER, GENKAN_WEIGHT_HINT },
    { GENKAN_MESSAGE_TRAIT_CALENDAR, GENKAN_MESSAGE_FINDING_CALENDAR_INVITE, GENKAN_WEIGHT_HINT },
    { GENKAN_MESSAGE_TRAIT_BROKEN_HTML, GENKAN_MESSAGE_FINDING_BROKEN_HTML, GENKAN_WEIGHT_HINT },
    { GENKAN_MESSAGE_TRAIT_CHARSET_GUESSED, GENKAN_MESSAGE_FINDING_CHARSET_GUESSED, GENKAN_WEIGHT_NOTE },
    { GENKAN_MESSAGE_TRAIT_TRUNCATED, GENKAN_MESSAGE_FINDING_TRUNCATED, GENKAN_WEIGHT_FAILURE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if ((self->message->traits & rows[i].trait) && genkan_result_find (self->result, genkan_message_vocabulary (rows[i].finding)->id) == NULL)
        _genkan_message_case_find (self, rows[i].finding, weight_of (self, rows[i].finding, rows[i].weight), "found",
                                   rows[i].trait == GENKAN_MESSAGE_TRAIT_HIDDEN_TEXT ? self->message->hidden_text : NULL);
    }

  judge_attachments (self);
}
