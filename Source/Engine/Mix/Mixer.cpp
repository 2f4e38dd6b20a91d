// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Mix/Mixer.h"

#include "Engine/Mix/FadeLengths.h"

#include <algorithm>

namespace slackwater::engine
{

void Mixer::prepare (SampleRate rate, float voiceGain, float bedGain, double roomAmount)
{
    room.prepare (rate, roomAmount);
    endFadeFrames = toSamples (fades::ending, rate).value;
    ducker.prepare (rate);
    voiceSmooth.reset (voiceGain);
    bedSmooth.reset (bedGain);
    framesToFollow = static_cast<float> (0.03 * rate.value);
    lookAheadFrames = toSamples (Ducker::lookAhead, rate).value;
}

bool Mixer::take (const Cue& cue, std::int64_t now) noexcept SLACKWATER_NONBLOCKING
{
    const auto offset = static_cast<int> (std::clamp<std::int64_t> (cue.at - now, 0, quantum - 1));
    const auto isCutAlready = cue.at < lastCut;
    switch (cue.kind)
    {
        case Cue::Kind::voice:
        case Cue::Kind::recordedBell:
        case Cue::Kind::bell:
            if (isCutAlready)
            {
                discard (cue);
                return true;
            }
            return cue.kind == Cue::Kind::bell ? takeBell (cue, offset) : takeVoice (cue, now);
        case Cue::Kind::bed: return takeBed (cue, now, offset);
        case Cue::Kind::pace: pace (cue, offset); return true;
        case Cue::Kind::cut: cut (cue, offset); return true;
        case Cue::Kind::end: return true;
    }
    return true;
}

void Mixer::discard (const Cue& cue) noexcept SLACKWATER_NONBLOCKING
{
    if (cue.stream != nullptr)
        cue.stream->release();
    if (cue.bed != nullptr)
        cue.bed->release();
    if (cue.bell != nullptr)
        cue.bell->release();
}

bool Mixer::takeVoice (const Cue& cue, std::int64_t now) noexcept
{
    for (auto& voice : voices)
        if (! voice.isActive)
        {
            voice = Voice {};
            voice.player.start (*cue.stream);
            voice.stamp = cue.at;
            voice.start = std::max (cue.at, now);
            voice.isSpeech = cue.kind == Cue::Kind::voice;
            voice.isActive = true;
            return true;
        }
    hurryAVoice();
    return false;
}

bool Mixer::takeBell (const Cue& cue, int offset) noexcept
{
    Bell* leaving = nullptr;
    for (auto& bell : bells)
    {
        if (bell.instrument == nullptr)
        {
            bell = Bell {};
            bell.instrument = cue.bell;
            bell.stamp = cue.at;
            bell.offset = offset;
            bell.gain = cue.gain;
            return true;
        }
        if (bell.leaving.hasBegun() && (leaving == nullptr || bell.leaving.left() < leaving->leaving.left()))
            leaving = &bell;
    }
    if (leaving != nullptr)
        leaving->leaving.begin (LeavingFade::shortest, 0);
    return false;
}

/** Of those that leave anyway, the one that is nearest to silence makes room within milliseconds. */
void Mixer::hurryAVoice() noexcept
{
    Voice* nearest = nullptr;
    for (auto& voice : voices)
        if (voice.isActive && voice.leaving.hasBegun()
            && (nearest == nullptr || voice.leaving.left() < nearest->leaving.left()))
            nearest = &voice;
    if (nearest != nullptr)
        nearest->leaving.begin (LeavingFade::shortest, 0);
}

void Mixer::cut (const Cue& cue, int offset) noexcept
{
    lastCut = std::max (lastCut, cue.at);
    for (auto& voice : voices)
        if (voice.isActive && voice.stamp < cue.at)
            voice.leaving.begin (cue.fadeFrames, offset);
    for (auto& bell : bells)
        if (bell.instrument != nullptr && bell.stamp < cue.at)
            bell.leaving.begin (cue.fadeFrames, offset);
}

bool Mixer::takeBed (const Cue& cue, std::int64_t now, int offset) noexcept
{
    if (cue.stream != nullptr && cue.stream->isVoid())
    {
        discard (cue); // its fault has been told; what plays now is better than silence
        return true;
    }
    if (cue.stream != nullptr && ! cue.stream->isPlayable())
        return false; // what plays now plays on until the other can come
    const auto comes = cue.stream != nullptr || cue.bed != nullptr;
    const auto place = std::find_if (beds.begin(), beds.end(), [] (const auto& bed) { return ! bed.isActive; });
    if (comes && place == beds.end())
        return false; // three are leaving and gone within a fade; one more at once would have to push

    // All that is heard gives way together, also what was leaving already: so their powers always sum to one.
    for (auto& bed : beds)
        if (bed.isActive && (! bed.isLeaving || comes || bed.fader.remaining() > cue.fadeFrames))
        {
            bed.fader.fadeTo (false, cue.fadeFrames, offset);
            bed.isLeaving = true;
        }
    if (! comes)
        return true;

    *place = BedPlace {};
    if (cue.stream != nullptr)
        place->player.start (*cue.stream);
    place->instrument = cue.bed;
    place->offset = offset;
    place->gain = cue.gain;
    place->isActive = true;
    place->fader.fadeTo (true, cue.fadeFrames, offset);
    if (place->instrument != nullptr && lastPace.rate)
        place->instrument->breathe (lastPace.rate, lastPace.pattern,
                                    static_cast<int> (std::min<std::int64_t> (0, lastPace.at - now - offset)));
    return true;
}

void Mixer::leave (BedPlace& bed) noexcept
{
    if (bed.instrument != nullptr)
        bed.instrument->release();
    else
        bed.player.release();
    bed = BedPlace {};
}

void Mixer::pace (const Cue& cue, int offset) noexcept
{
    lastPace = cue;
    for (auto& bed : beds)
        if (bed.isActive && bed.instrument != nullptr)
            bed.instrument->breathe (cue.rate, cue.pattern, std::max (0, offset - bed.offset));
}

float Mixer::speechAhead (std::int64_t now) const noexcept
{
    float peak = 0.0f;
    for (const auto& voice : voices)
    {
        if (! voice.isActive || ! voice.isSpeech || voice.leaving.hasBegun())
            continue;
        // The voice's next frame sounds at `next`; the ducker is interested in the quantum that begins at now +
        // lookAhead.
        const auto next = std::max (voice.start, now);
        const auto ahead = now + lookAheadFrames - next;
        if (ahead > -quantum)
            peak = std::max (peak,
                             voice.player.peakAhead (static_cast<std::size_t> (std::max<std::int64_t> (0, ahead)),
                                                     quantum + static_cast<int> (std::min<std::int64_t> (0, ahead))));
    }
    return peak;
}

int Mixer::mix (Frames& left, Frames& right, std::int64_t now, float voiceLevel,
                float bedLevel) noexcept SLACKWATER_NONBLOCKING
{
    left.fill (0.0f);
    right.fill (0.0f);
    const auto voiceRamp = voiceSmooth.next (voiceLevel, framesToFollow);
    const auto bedRamp = bedSmooth.next (bedLevel, framesToFollow);
    const auto duck = ducker.next (speechAhead (now));

    auto waits = mixBeds (left, right, bedRamp * duck);
    waits += mixVoices (left, right, now, voiceRamp);
    mixBells (left, right);
    return waits;
}

int Mixer::mixBeds (Frames& left, Frames& right, Ramp level) noexcept
{
    int waits = 0;
    for (auto& bed : beds)
    {
        if (! bed.isActive)
            continue;
        const auto ramp = level * bed.fader.next() * bed.gain;
        const auto count = quantum - bed.offset;
        if (bed.instrument != nullptr)
        {
            Frames l, r;
            bed.instrument->process (l.data(), r.data(), count);
            addRamped (left.data(), l.data(), bed.offset, count, ramp);
            addRamped (right.data(), r.data(), bed.offset, count, ramp);
        }
        else
            waits += bed.player.add (left, right, bed.offset, count, ramp) ? 1 : 0;
        bed.offset = 0;

        if (bed.isLeaving && bed.fader.isSilent())
            leave (bed);
    }
    return waits;
}

int Mixer::mixVoices (Frames& left, Frames& right, std::int64_t now, Ramp level) noexcept
{
    Frames roomLeft, roomRight;
    if (room.isThere())
    {
        roomLeft.fill (0.0f);
        roomRight.fill (0.0f);
    }
    int waits = 0;
    for (auto& voice : voices)
    {
        if (! voice.isActive || voice.start >= now + quantum)
            continue;
        const auto isInRoom = room.isThere() && voice.isSpeech;
        waits += mixVoice (voice, isInRoom ? roomLeft : left, isInRoom ? roomRight : right, now, level);
        if (voice.player.isOver() || voice.leaving.isOver())
        {
            voice.player.release();
            voice.isActive = false;
        }
    }
    if (room.isThere())
        echo (left, right, roomLeft, roomRight, now);
    return waits;
}

int Mixer::mixVoice (Voice& voice, Frames& left, Frames& right, std::int64_t now, Ramp level) noexcept
{
    const auto offset = static_cast<int> (std::max<std::int64_t> (0, voice.start - now));
    if (! voice.leaving.hasBegun())
        return voice.player.add (left, right, offset, quantum - offset, level) ? 1 : 0;

    Frames l {}, r {};
    const auto waits = voice.player.add (l, r, offset, quantum - offset, level) ? 1 : 0;
    voice.leaving.apply (l.data(), r.data(), 0);
    addRamped (left.data(), l.data(), 0, quantum, {});
    addRamped (right.data(), r.data(), 0, quantum, {});
    return waits;
}

void Mixer::echo (Frames& left, Frames& right, Frames& voiceLeft, Frames& voiceRight, std::int64_t now) noexcept
{
    if (const auto fadeAt = std::max (now, end - endFadeFrames); fadeAt < now + quantum)
        room.fadeOut (end - fadeAt, static_cast<int> (fadeAt - now));
    room.process (voiceLeft, voiceRight);
    addRamped (left.data(), voiceLeft.data(), 0, quantum, {});
    addRamped (right.data(), voiceRight.data(), 0, quantum, {});
}

void Mixer::mixBells (Frames& left, Frames& right) noexcept
{
    for (auto& bell : bells)
    {
        if (bell.instrument == nullptr)
            continue;
        Frames l, r;
        const auto count = quantum - bell.offset;
        bell.instrument->process (l.data(), r.data(), count);
        if (bell.leaving.hasBegun())
            bell.leaving.apply (l.data(), r.data(), bell.offset);
        addRamped (left.data(), l.data(), bell.offset, count, { bell.gain, bell.gain });
        addRamped (right.data(), r.data(), bell.offset, count, { bell.gain, bell.gain });
        bell.offset = 0;
        if (bell.instrument->isOver() || bell.leaving.isOver())
        {
            bell.instrument->release();
            bell.instrument = nullptr;
        }
    }
}

} // namespace slackwater::engine
