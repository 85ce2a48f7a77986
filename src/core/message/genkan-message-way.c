/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-way-private.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-domain-private.h"

/* The way of a mail through its Received headers, and the place where it came in from outside. */

typedef enum
{
  OUTSIDE,
  PROBABLY_INSIDE,
  INSIDE,
} Inside;

static gboolean
is_private (const char *number)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (number);
  const guint8 *bytes;

  if (address == NULL)
    return FALSE;
  bytes = g_inet_address_to_bytes (address);
  if (g_inet_address_get_is_loopback (address) || g_inet_address_get_is_link_local (address) ||
      g_inet_address_get_is_site_local (address) || g_inet_address_get_is_any (address))
    return TRUE;

  if (g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV6)
    return (bytes[0] & 0xfe) == 0xfc; /* RFC 4193 */

  return bytes[0] == 100 && (bytes[1] & 0xc0) == 64; /* RFC 6598 */
}

static void
find_owners (GenkanMessageStep *step,
             GenkanUrlOwners   *owners)
{
  char *recipient = _genkan_message_domain_dup_owner (owners, step->recipient);

  g_free (step->recipient);
  step->recipient = recipient;
  step->by_owner = _genkan_message_domain_dup_owner (owners, step->hop->by);
}

/* Whether @name belongs to the owner of a computer that received the mail in @step or later. Large places use several
 * domains for their computers, so each of them counts. */
static gboolean
is_receiver_name (const GenkanMessageWay *self,
                  const char             *name,
                  GenkanUrlOwners        *owners)
{
  g_autofree char *owner = _genkan_message_domain_dup_owner (owners, name);

  for (guint i = self->steps->len; owner != NULL && i > 0; i--)
    {
      const GenkanMessageStep *later = g_ptr_array_index (self->steps, i - 1);

      if (g_strcmp0 (owner, later->by_owner) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether both numbers are of the kind that one large network gives to its own computers: the same first 24 of 128 bits. */
static gboolean
are_neighbours (const char *number,
                const char *other)
{
  g_autoptr (GInetAddress) address = number != NULL ? g_inet_address_new_from_string (number) : NULL;
  g_autoptr (GInetAddress) other_address = other != NULL ? g_inet_address_new_from_string (other) : NULL;

  return address != NULL && other_address != NULL &&
         g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV6 &&
         g_inet_address_get_family (other_address) == G_SOCKET_FAMILY_IPV6 &&
         memcmp (g_inet_address_to_bytes (address), g_inet_address_to_bytes (other_address), 3) == 0;
}

/* How sure it is that the newest step that was read, @step, stays inside the place that received the mail. A name that the
 * receiver found beats the name that the computer gave itself; that one counts only where the receiver did not look, and
 * everybody can give it. */
static Inside
judge_inside (const GenkanMessageWay  *self,
              const GenkanMessageStep *step,
              GenkanUrlOwners         *owners)
{
  const GenkanMessageHop *hop = step->hop;

  if (step->inner_protocol || (hop->address != NULL && is_private (hop->address)) ||
      (hop->address == NULL && hop->seen_name == NULL && hop->claimed_name == NULL))
    return INSIDE;
  if (step->unknown)
    return OUTSIDE;
  if (hop->seen_name != NULL)
    return is_receiver_name (self, hop->seen_name, owners) ? INSIDE : OUTSIDE;

  return is_receiver_name (self, hop->claimed_name, owners) || are_neighbours (hop->address, step->by_address) ? PROBABLY_INSIDE
                                                                                                               : OUTSIDE;
}

/* The place wrote to its own customer: its oldest step between two computers with public numbers. */
static GenkanMessageStep *
find_own_entry (GenkanMessageWay *self)
{
  for (guint i = self->steps->len; i > 0; i--)
    {
      GenkanMessageStep *step = g_ptr_array_index (self->steps, i - 1);

      if (step->hop->address != NULL && !is_private (step->hop->address))
        {
          step->internal = FALSE;
          self->sure = MIN (self->sure, step->index);
          self->below_entry = i < self->steps->len ? ((GenkanMessageStep *) g_ptr_array_index (self->steps, i))->index
                                                   : self->below_entry;
          return step;
        }
    }

  return NULL;
}

/**
 * _genkan_message_way_new:
 *
 * Reads all Received headers, and finds the one in which the receiving side took the mail over from outside.
 */
GenkanMessageWay *
_genkan_message_way_new (GenkanMessage   *message,
                         GenkanUrlOwners *owners)
{
  GenkanMessageWay *self = g_new0 (GenkanMessageWay, 1);

  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) _genkan_message_step_free);
  self->below_entry = message->headers->len;
  self->sure = message->headers->len;

  for (guint i = 0; i < message->headers->len && self->steps->len < GENKAN_LIMIT_HOPS; i++)
    {
      const GenkanMessageHeader *header = g_ptr_array_index (message->headers, i);
      GenkanMessageStep *step;
      Inside inside;

      if (g_ascii_strcasecmp (header->name, "Received") != 0)
        continue;

      step = _genkan_message_received_parse (header->value);
      step->index = i;
      find_owners (step, owners);
      g_ptr_array_add (self->steps, step);
      if (self->entry != NULL)
        {
          self->below_entry = MIN (self->below_entry, i);
          /* below the entry only numbers that nobody outside can have are left out; the rest is the sender's story */
          step->internal = step->hop->address != NULL ? is_private (step->hop->address) : step->hop->claimed_name == NULL;
          continue;
        }

      inside = judge_inside (self, step, owners);
      step->internal = inside != OUTSIDE;
      if (inside != INSIDE)
        self->sure = MIN (self->sure, i);
      if (inside == OUTSIDE)
        self->entry = step;
    }
  if (self->entry == NULL)
    self->entry = find_own_entry (self);

  return self;
}

void
_genkan_message_way_free (GenkanMessageWay *self)
{
  g_ptr_array_unref (self->steps);
  g_free (self);
}

/** Returns: (transfer full) (element-type GenkanMessageHop): the steps to tell, oldest first; @self has them no more */
GPtrArray *
_genkan_message_way_steal_hops (GenkanMessageWay *self)
{
  GPtrArray *hops = g_ptr_array_new_with_free_func (_genkan_message_hop_free);

  for (guint i = self->steps->len; i > 0; i--)
    {
      GenkanMessageStep *step = g_ptr_array_index (self->steps, i - 1);

      if (step->internal || self->entry == NULL)
        continue;
      step->hop->trusted = step == self->entry;
      g_ptr_array_add (hops, g_steal_pointer (&step->hop));
    }

  return hops;
}
