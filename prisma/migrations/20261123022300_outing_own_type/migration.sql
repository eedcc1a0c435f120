-- What kind of message it was by itself, so that taking it and a post of ours apart again gives that back.
ALTER TABLE "outing" ADD COLUMN "own_type" TEXT;
ALTER TABLE outing ADD CONSTRAINT outing_own_type CHECK (own_type IN ('photo', 'video', 'text', 'link'));
