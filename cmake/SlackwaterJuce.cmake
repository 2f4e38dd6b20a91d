# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# JUCE 7 (Debian 12) or 8 (Debian 13) in two static libraries, each module compiled once (Docs/decisions/0002-juce-as-two-libraries.md):
#   slackwater-juce-core   GUI-free: engine, command line, tests. Links neither X11 nor freetype.
#   slackwater-juce-gui    what the window needs on top.
find_path (SLACKWATER_JUCE_MODULES juce_core/juce_core.h
           PATHS /usr/share/juce/modules DOC "JUCE's modules folder (Debian: juce-modules-source-data)")
if (NOT SLACKWATER_JUCE_MODULES)
    FetchContent_Declare (juce URL https://github.com/juce-framework/JUCE/archive/refs/tags/7.0.5.tar.gz SOURCE_SUBDIR none)
    FetchContent_MakeAvailable (juce)
    set (SLACKWATER_JUCE_MODULES "${juce_SOURCE_DIR}/modules" CACHE PATH "" FORCE)
endif()

set (juceCoreModules juce_core juce_events juce_audio_basics juce_audio_devices juce_audio_formats juce_dsp)
set (juceGuiModules juce_data_structures juce_graphics juce_gui_basics juce_gui_extra)

set (juceDefinitions
    JUCE_GLOBAL_MODULE_SETTINGS_INCLUDED=1 JUCE_STANDALONE_APPLICATION=1 JUCE_WEB_BROWSER=0 JUCE_USE_CURL=0 JUCE_JACK=1
    JUCE_ALSA=1 JUCE_USE_CDREADER=0 JUCE_USE_CDBURNER=0 JUCE_MODAL_LOOPS_PERMITTED=0 JUCE_DISPLAY_SPLASH_SCREEN=0
    JUCE_APPLICATION_NAME_STRING="Slackwater" JUCE_APPLICATION_VERSION_STRING="${PROJECT_VERSION}"
    $<IF:$<CONFIG:Debug>,DEBUG=1,NDEBUG=1> $<IF:$<CONFIG:Debug>,_DEBUG=1,_NDEBUG=1>)
foreach (module IN LISTS juceCoreModules)
    list (APPEND juceDefinitions JUCE_MODULE_AVAILABLE_${module}=1)
endforeach()

pkg_check_modules (juceCoreLibraries REQUIRED IMPORTED_TARGET flac vorbis vorbisfile vorbisenc ogg zlib alsa)

function (slackwater_juce_library target)
    set (sources)
    foreach (module IN LISTS ARGN)
        # JUCE's rule: what is to be compiled lies beside the module's header and begins with its name. JUCE 7 has one such
        # file a module, JUCE 8 some more (juce_core_CompilationTime.cpp, juce_graphics_Sheenbidi.c).
        file (GLOB files "${SLACKWATER_JUCE_MODULES}/${module}/${module}*.c" "${SLACKWATER_JUCE_MODULES}/${module}/${module}*.cpp")
        list (APPEND sources ${files})
    endforeach()
    add_library (${target} STATIC ${sources})
    target_include_directories (${target} SYSTEM PUBLIC "${SLACKWATER_JUCE_MODULES}")
    target_compile_definitions (${target} PUBLIC ${juceDefinitions})
    target_compile_options (${target} PRIVATE -w)
    set_target_properties (${target} PROPERTIES CXX_STANDARD 17)
endfunction()

# What other JACK clients and patch bays show.
set_source_files_properties ("${SLACKWATER_JUCE_MODULES}/juce_audio_devices/juce_audio_devices.cpp" PROPERTIES COMPILE_DEFINITIONS JUCE_JACK_CLIENT_NAME="Slackwater")
slackwater_juce_library (slackwater-juce-core ${juceCoreModules})
target_link_libraries (slackwater-juce-core PUBLIC PkgConfig::juceCoreLibraries Threads::Threads ${CMAKE_DL_LIBS} rt)

if (SLACKWATER_APP)
    pkg_check_modules (juceGuiLibraries REQUIRED IMPORTED_TARGET freetype2 libpng libjpeg fontconfig)
    slackwater_juce_library (slackwater-juce-gui ${juceGuiModules})
    foreach (module IN LISTS juceGuiModules)
        target_compile_definitions (slackwater-juce-gui PUBLIC JUCE_MODULE_AVAILABLE_${module}=1)
    endforeach()
    target_link_libraries (slackwater-juce-gui PUBLIC slackwater-juce-core PkgConfig::juceGuiLibraries)
endif()
